import type { Assurance } from "../identity/actor.js";
import { classRefusal } from "./ceiling.js";
import type { Facts, Question } from "./facts.js";
import { readerOf, validMembership } from "./reader.js";

/** Classes that this reader could read for a purpose with a stronger sign-in, and how strong. */
export interface Stronger {
  assurance: Assurance;
  classes: string[];
}

/** From the level anybody has. */
const LEVELS: readonly Assurance[] = ["substantial", "high"];

/**
 * What a stronger sign-in of the same reader would let the policy allow for this purpose, the lowest level first. It looks at
 * who asks and at the policy alone, never at what lies in the dossier or is blocked there: whoever hears it learns nothing
 * about sheets. Empty when what was checked about them is the limit, and not how they signed in.
 */
export function strongerSignIns(question: Question, facts: Facts): Stronger[] {
  const { policy } = facts;
  const purpose = policy.purposes.get(question.purpose ?? "");
  const membership = question.actor.membershipId ? validMembership(question, facts) : null;
  const readerAt = (assurance: Assurance) =>
    readerOf({ ...question, actor: { ...question.actor, assurance } }, facts, membership);
  const reader = readerAt(question.actor.assurance);
  if (!purpose || !reader || (question.actor.membershipId && !membership)) return [];
  if (!purpose.groups.has(reader.group)) return [];
  let shut = [...policy.classes.keys()].filter((key) => classRefusal(reader, purpose, key, policy) === "requirement");
  const found: Stronger[] = [];
  for (const assurance of LEVELS) {
    const stronger = readerAt(assurance)!;
    const opens = shut.filter((key) => classRefusal(stronger, purpose, key, policy) === null);
    if (opens.length > 0) found.push({ assurance, classes: opens });
    shut = shut.filter((key) => !opens.includes(key));
  }
  return found;
}
