import type { AuthorCard, EntryCard, Reaction, Revision } from "#domain/dossier/entry.js";
import { waitsForOwner } from "#domain/dossier/entry-states.js";
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
  /** Owner only, while the text that is shown waits for them: who wrote it. Others do not read it, or read the one before. */
  waitsBy?: AuthorCard;
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

/**
 * What only the owner and the writer know of one sheet; null for everybody else.
 * @param texts among them the newest one of the sheet
 */
export function ownMarks(
  card: EntryCard,
  decision: Pick<Decision, "released">,
  texts: readonly Pick<Revision, "entryId" | "number" | "author">[],
): OwnMarks | null {
  const releases = decision.released.get(card.id) ?? [];
  const own = releases.find(({ because }) => because === "owner" || because === "author");
  if (!own) return null;
  const newest = texts.find(({ entryId, number }) => entryId === card.id && number === card.latestRevision);
  const isWaiting = own.because === "owner" && newest?.author.kind === "membership" && waitsForOwner(card);
  return {
    state: card.state,
    openedAt: momentTextOrNull(card.openedAt),
    // 0 while there is only unfinished text.
    revision: own.revision ?? card.latestRevision,
    latestRevision: card.latestRevision,
    mine: true,
    ...(isWaiting ? { waitsBy: newest.author } : {}),
  };
}

/** A sheet by itself. */
export function oneEntryAnswer(view: Released<ReleasedView>, marks?: OwnMarks) {
  const [entry] = view.entries;
  return entry && { ...entryAnswer(entry), ...marks };
}

/** A list of sheets without their text. */
export function listAnswer(list: Released<ListedEntry[]>) {
  const items = list.map(({ changedAt, ...entry }) => ({
    ...entry,
    createdAt: momentText(entry.createdAt),
    ...(changedAt === undefined ? {} : { changedAt: momentText(changedAt) }),
  }));
  return { items };
}

/** By entry: the marks of every sheet that is the reader's own, as its owner or its writer. */
export function marksOf(
  cards: readonly EntryCard[],
  decision: Pick<Decision, "released">,
  texts: readonly Revision[],
): Map<string, OwnMarks> {
  const marks = cards.map((card) => [card.id, ownMarks(card, decision, texts)] as const);
  return new Map(marks.filter((mark): mark is readonly [string, OwnMarks] => mark[1] !== null));
}
