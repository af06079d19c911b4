import type { Decision } from "#domain/sharing/decision.js";
import type { Facts, Question } from "#domain/sharing/facts.js";
import { toFacts } from "../worlds/to-facts.js";
import { naive, type Readable } from "./naive.js";
import { fieldsOfSheet } from "./naive-sheet.js";
import type { PlainWorld } from "./plain.js";

export type Decide = (question: Question, facts: Facts) => Decision;

/** What the decision said, in the words of the oracle: per entry and field, the newest revision it comes from. */
export function readableBy(decision: Decision, world: PlainWorld): Record<string, Readable> {
  const answer: Record<string, Readable> = {};
  for (const [entryId, releases] of decision.released) {
    const readable: Readable = {};
    for (const { revision, fields, because } of releases) {
      const names = because === "owner" ? ["$everything"] : namesOf(world, entryId, fields);
      for (const name of names) if (!(name in readable)) readable[name] = revision ?? "own";
    }
    answer[entryId] = readable;
  }
  return answer;
}

function namesOf(world: PlainWorld, entryId: string, fields: "all" | readonly string[]): string[] {
  const entry = world.entries.find(({ id }) => id === entryId);
  const template = world.policy.templates.find(
    ({ key, version }) => key === entry?.templateKey && version === entry.templateVersion,
  );
  const all = [...(template ? fieldsOfSheet(template) : []), "$summary", "$workStep", "$reaction"];
  if (fields === "all") return all;
  return all.filter((name) => fields.includes(name) || fields.includes(name.split(".")[0]!));
}

/** Null when decision and oracle agree about a world, else both answers. */
export function disagreement(decide: Decide, world: PlainWorld): { decided: unknown; expected: unknown } | null {
  const { question, facts } = toFacts(world);
  const decided = readableBy(decide(question, facts), world);
  const expected = naive(world);
  return isSame(decided, expected) ? null : { decided, expected };
}

function isSame(one: Record<string, Readable>, other: Record<string, Readable>): boolean {
  const entries = Object.keys(one);
  if (entries.length !== Object.keys(other).length) return false;
  return entries.every((id) => {
    const left = one[id]!;
    const right = other[id];
    const names = Object.keys(left);
    return right && names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
  });
}
