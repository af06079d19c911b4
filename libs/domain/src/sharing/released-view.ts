import type { AuthorCard, EntryBody, Reaction } from "../dossier/entry.js";
import type { LocalDate, Micros } from "../time.js";

declare const released: unique symbol;

/** Something the decision let through. Only the domain makes it; response mappers accept nothing else. */
export type Released<T> = T & { readonly [released]: true };

/** What one reader may read of one dossier. Holds no grant id, no clock and no "new" marks, so preview and view are equal byte for byte. */
export interface ReleasedView {
  dossierId: string;
  ownerName: string;
  purpose: string | null;
  sections: string[];
  entries: ReleasedEntry[];
}

export interface ReleasedEntry {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  /** Masked (null) for employers and links. */
  author: AuthorCard | null;
  createdAt: Micros;
  authoredAt: Micros;
  reviewAt: LocalDate | null;
  body: EntryBody;
  plainSummary: string | null;
  workStep: string | null;
  reaction: Reaction | null;
}
