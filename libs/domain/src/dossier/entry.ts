import type { EntryFacts } from "../sharing/facts.js";
import type { LocalDate, Micros } from "../time.js";

/** The values of a sheet's fields, valid against its template. Never logged. */
export type EntryBody = Record<string, unknown>;

/** What is said in one revision. Immutable once written; encrypted at rest. */
export interface RevisionContent {
  body: EntryBody;
  /** The professional's plain-language summary. */
  plainSummary: string | null;
  /** The professional's answer to "how does this help the step to work?". */
  workStep: string | null;
}

/** A revision as somebody reads it back. */
export interface Revision extends RevisionContent {
  entryId: string;
  number: number;
  authoredAt: Micros;
  author: AuthorCard;
}

/** The writer, frozen as they were when they wrote. */
export interface AuthorCard {
  kind: "owner" | "membership" | "mandate";
  name: string;
  profession: string | null;
  organisation: string | null;
  /** "on behalf of": set for a representative. */
  mandateType: string | null;
  /** The program of their organisation that delivered it in their name; absent when they wrote it by themself. */
  via?: string;
}

/** The owner's own view beside a sheet ("mijn kijk"). Travels with the sheet's release. */
export interface Reaction {
  stance: "agree" | "partly" | "disagree";
  text: string;
  writtenAt: Micros;
  /** The representative who wrote it on behalf of the owner; absent when it is the owner's own. */
  author?: AuthorCard;
}

/** Unfinished text: for its writer only, no revision. */
export interface Draft {
  entryId: string;
  content: RevisionContent;
  /** The revision it was started from; 0 = none. */
  basedOn: number;
  savedAt: Micros;
}

/** Everything about an entry that is not content. */
export interface EntryCard extends EntryFacts {
  author: EntryFacts["author"];
  authorCard: AuthorCard;
  createdAt: Micros;
  openedAt: Micros | null;
  /** Newest revision; higher than the last released one while a later text waits for the owner. */
  latestRevision: number;
  releasedRevision: number | null;
  reviewAt: LocalDate | null;
  /** Sheets written together (an assessment in two parts). Never shown to readers. */
  bundleId: string | null;
}
