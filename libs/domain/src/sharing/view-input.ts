import type { Actor } from "../identity/actor.js";
import type { Moment } from "../time.js";
import type { ViewInput } from "./compose-view.js";
import type { ViewMaterial } from "./hot-read.js";
import type { TemplateShapes } from "./pick-body.js";
import type { Policy } from "./policy.js";
import { readerOf } from "./reader.js";

/** Puts what was fetched for a view in the form the composer takes; the same for a reading and for a look beforehand. */
export function viewInput(
  material: ViewMaterial,
  who: { actor: Actor; moment: Moment; purpose: string | undefined },
  vocabulary: { policy: Policy; shapes: TemplateShapes; ownSections: readonly string[] },
): ViewInput {
  const { loaded, decision, revisions, reactions } = material;
  const { actor, moment, purpose } = who;
  const facts = { ...loaded.facts, policy: vocabulary.policy };
  const membership = facts.membership ?? null;
  const isOwner = !actor.membershipId && !actor.linkId && actor.accountId === facts.dossier.ownerAccountId;
  const reader = isOwner ? null : readerOf({ actor, action: "read", purpose, ...moment }, facts, membership);
  const own = [actor.accountId, actor.membershipId].filter((id): id is string => Boolean(id));
  return {
    dossierId: facts.dossier.id,
    ownerName: loaded.ownerName,
    purpose: purpose ?? null,
    sections: inBinderOrder(loaded.sections, vocabulary.ownSections),
    cards: loaded.cards,
    decision,
    revisions,
    reactions,
    masked: Boolean(reader?.sheetRow),
    shapes: vocabulary.shapes,
    people: new Set([facts.dossier.ownerAccountId, ...own]),
  };
}

/** The owner's own tabs in their fixed order, then the professions in the order in which they first took part. */
function inBinderOrder(sections: readonly string[], own: readonly string[]): string[] {
  return [...own.filter((key) => sections.includes(key)), ...sections.filter((key) => !own.includes(key))];
}
