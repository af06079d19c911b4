import type { Author } from "../sharing/facts.js";
import type { LocalDate, Micros } from "../time.js";
import type { AuthorCard, Draft, EntryCard, Reaction, Revision, RevisionContent } from "./entry.js";

export interface NewEntry {
  id: string;
  dossierId: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  author: Author;
  authorCard: AuthorCard;
  state: EntryCard["state"];
  reviewAt: LocalDate | null;
  bundleId: string | null;
}

export interface DossierCard {
  id: string;
  ownerAccountId: string;
  ownerName: string;
  state: "active" | "restricted" | "erased";
  accessVersion: number;
  /** Eight characters the owner can read aloud; a professional addresses a request with it. */
  shareCode: string;
}

/** A dossier as it appears in somebody's list. */
export interface DossierListing {
  dossierId: string;
  ownerName: string;
  /** "wrote": nothing is shared now, and the actor once wrote here; what of it they may read back is decided. */
  relation: "own" | "represented" | "shared" | "wrote";
  /** For "shared": what may be opened now, per purpose. */
  purposes: { purpose: string; validUntil: Micros; actions: string[]; isByTeam: boolean }[];
  lastViewedAt: Micros | null;
  /** The newest moment at which something readable changed, or null. Decided per dossier, never a count of hidden things. */
  changedAt: Micros | null;
}

/** Dossiers as this actor may know them. */
export abstract class DossierRepository {
  abstract card(dossierId: string): Promise<DossierCard | null>;
  abstract listFor(): Promise<DossierListing[]>;
  abstract sections(dossierId: string): Promise<{ key: string; position: number }[]>;
  /** A profession's section appears when that profession first takes part. Idempotent. */
  abstract ensureSection(dossierId: string, key: string): Promise<void>;
}

/** Sheets of one dossier. Every method names the dossier; content is sealed and opened inside. */
export abstract class EntryRepository {
  abstract find(dossierId: string, entryId: string): Promise<EntryCard | null>;
  /** Cards the database lets this actor see; the decision narrows them. */
  abstract cards(dossierId: string): Promise<EntryCard[]>;
  abstract create(entry: NewEntry): Promise<void>;
  /** Adds the next revision; null when `expected` is no longer the newest number (two writers). */
  abstract addRevision(
    dossierId: string,
    entryId: string,
    expected: number,
    content: RevisionContent,
    author: Author,
    card: AuthorCard,
  ): Promise<number | null>;
  abstract revisions(dossierId: string, wanted: { entryId: string; number: number }[]): Promise<Revision[]>;
  /** When the newest text of each was written, also when it still waits for the owner; by entry. */
  abstract written(dossierId: string, entryIds: string[]): Promise<Map<string, Micros>>;
  /** Moves the state and, when given, opens, releases a revision or keeps the writer's reason (sealed). */
  abstract move(
    dossierId: string,
    entryId: string,
    change: { from: EntryCard["state"]; to: EntryCard["state"]; opened?: boolean; release?: number; reason?: string },
  ): Promise<boolean>;
  abstract draft(dossierId: string, entryId: string): Promise<Draft | null>;
  abstract drafts(dossierId: string): Promise<Draft[]>;
  abstract keepDraft(dossierId: string, entryId: string, basedOn: number, content: RevisionContent): Promise<Micros>;
  abstract dropDraft(dossierId: string, entryId: string): Promise<void>;
  abstract reactions(dossierId: string, entryIds: string[]): Promise<Map<string, Reaction>>;
  abstract putReaction(dossierId: string, entryId: string, reaction: Omit<Reaction, "writtenAt">): Promise<Micros>;
}
