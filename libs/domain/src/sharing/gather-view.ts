import type { EntryCard, Revision } from "../dossier/entry.js";
import type { Actor } from "../identity/actor.js";
import type { Moment } from "../time.js";
import type { WorkScope } from "../unit-of-work.js";
import { composeView } from "./compose-view.js";
import type { Decision } from "./decision.js";
import type { Facts } from "./facts.js";
import type { Released, ReleasedView } from "./released-view.js";
import { viewInput } from "./view-input.js";
import { reactionsOf, revisionsOf, viewCards } from "./view-plan.js";

/** Who reads, what was decided about them, and on which facts. */
export interface Reading {
  facts: Facts;
  decision: Decision;
  actor: Actor;
  moment: Moment;
  purpose?: string;
}

/** A view with the sheets and the texts it is made of, and their numbers. */
export interface GatheredView {
  view: Released<ReleasedView>;
  cards: EntryCard[];
  texts: Revision[];
  revisions: number[];
}

/** Fetches what a decision lets through of a whole dossier and composes it: for a look beforehand and for taking along. */
export async function gatherView(
  scope: WorkScope,
  vocabulary: Parameters<typeof viewInput>[2],
  { facts, decision, actor, moment, purpose }: Reading,
): Promise<GatheredView> {
  const dossierId = facts.dossier.id;
  const dossier = await scope.dossiers.card(dossierId);
  const sections = (await scope.dossiers.sections(dossierId)).sort(
    (a, b) => a.position - b.position || (a.key < b.key ? -1 : 1),
  );
  const cards = viewCards(await scope.entries.cards(dossierId), decision);
  const texts = await scope.entries.revisions(dossierId, revisionsOf(decision, { cards }));
  const reactions = await scope.entries.reactions(dossierId, reactionsOf(decision));
  const ownerName = dossier?.ownerName ?? "";
  const loaded = { facts, cards, ownerName, sections: sections.map(({ key }) => key) };
  const view = composeView(
    viewInput({ loaded, decision, revisions: texts, reactions }, { actor, moment, purpose }, vocabulary),
  );
  return { view, cards, texts, revisions: texts.map(({ number }) => number) };
}
