import type { EntryCard, Reaction } from "#domain/dossier/entry.js";
import type { ListedEntry } from "#domain/sharing/compose-list.js";
import type { Decision } from "#domain/sharing/decision.js";
import type { Released, ReleasedEntry, ReleasedView } from "#domain/sharing/released-view.js";
import { momentText, momentTextOrNull } from "./moment-text.js";

/** What the owner and the writer know of a sheet beside its text. */
export interface OwnMarks {
  state: string;
  openedAt: string | null;
  revision: number;
  latestRevision: number;
  mine: true;
}

/** The released view as JSON. Takes nothing but what the domain released. */
export function viewAnswer(view: Released<ReleasedView>, marks?: ReadonlyMap<string, OwnMarks>) {
  return {
    dossierId: view.dossierId,
    ownerName: view.ownerName,
    purpose: view.purpose,
    sections: view.sections,
    entries: view.entries.map((entry) => ({ ...entryAnswer(entry), ...marks?.get(entry.id) })),
  };
}

function entryAnswer(entry: ReleasedEntry) {
  return {
    ...entry,
    createdAt: momentText(entry.createdAt),
    authoredAt: momentText(entry.authoredAt),
    reaction: entry.reaction && reactionAnswer(entry.reaction),
  };
}

function reactionAnswer(reaction: Reaction) {
  return { ...reaction, writtenAt: momentText(reaction.writtenAt) };
}

/** @param revision number of the text that is shown; 0 while there is only unfinished text */
export function ownMarks(card: EntryCard, revision: number): OwnMarks {
  return {
    state: card.state,
    openedAt: momentTextOrNull(card.openedAt),
    revision,
    latestRevision: card.latestRevision,
    mine: true,
  };
}

/** A sheet by itself. */
export function oneEntryAnswer(view: Released<ReleasedView>, marks?: OwnMarks) {
  const [entry] = view.entries;
  return entry && { ...entryAnswer(entry), ...marks };
}

/** A list of sheets without their text. */
export function listAnswer(list: Released<ListedEntry[]>) {
  return { items: list.map((entry) => ({ ...entry, createdAt: momentText(entry.createdAt) })) };
}

/** By entry: the marks of every sheet that is the reader's own, as its owner or its writer. */
export function marksOf(cards: readonly EntryCard[], decision: Pick<Decision, "released">): Map<string, OwnMarks> {
  const marks = new Map<string, OwnMarks>();
  for (const card of cards) {
    const own = decision.released.get(card.id)?.find(({ because }) => because === "owner" || because === "author");
    if (own) marks.set(card.id, ownMarks(card, own.revision ?? card.latestRevision));
  }
  return marks;
}
