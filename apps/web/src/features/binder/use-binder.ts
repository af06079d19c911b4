import { useSuspenseQueries } from "@tanstack/react-query";
import { useBook, type Book } from "../../shared/api/book.js";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { EntryListing, GrantReader, ReleasedEntry, View } from "../../shared/api/types.js";
import { useLanguage } from "../../shared/text/use-language.js";
import type { Language } from "../../shared/text/words.js";
import { withReaderName } from "../sharing/team.js";

/** Everything the owner's screens read: the sheets, who can see them, and the words for them. */
export interface Binder {
  dossierId: string;
  view: View;
  /** Sheets of the owner that so far hold unfinished text only, or newer unfinished text. */
  unfinished: EntryListing[];
  readers: GrantReader[];
  book: Book;
  language: Language;
}

/** Query keys of one binder; everything below `dossier` is refetched after a change. */
export const binderKeys = {
  all: (dossierId: string) => ["dossier", dossierId] as const,
  view: (dossierId: string) => ["dossier", dossierId, "view"] as const,
  entries: (dossierId: string) => ["dossier", dossierId, "entries"] as const,
  readers: (dossierId: string) => ["dossier", dossierId, "readers"] as const,
};

/** The owner's own binder. */
export function useBinder(): Binder {
  const dossierId = useOwnDossier();
  const book = useBook();
  const language = useLanguage();
  const params = { path: { dossierId } };
  const [view, entries, readers] = useSuspenseQueries({
    queries: [
      {
        queryKey: binderKeys.view(dossierId),
        queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/view", { params })),
      },
      {
        queryKey: binderKeys.entries(dossierId),
        queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/entries", { params })),
      },
      {
        queryKey: binderKeys.readers(dossierId),
        queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/readers", { params })),
      },
    ],
  });
  return {
    dossierId,
    // What was taken out of the binder is still the owner's to the API, and out of sight here.
    view: { ...view.data, entries: view.data.entries.filter((entry) => entry.state !== "removed") },
    unfinished: entries.data.items.filter((entry) => entry.hasDraft && entry.state !== "removed"),
    readers: readers.data.items.map(withReaderName),
    book,
    language,
  };
}

/** Who can read at least one of these sheets now; one line per grant. */
export function readersOf(binder: Binder, entryIds: readonly string[]): GrantReader[] {
  const wanted = new Set(entryIds);
  return binder.readers.filter((reader) => reader.entries.some((entry) => wanted.has(entry.entryId)));
}

/** How many different people that are. */
export function peopleCount(readers: readonly GrantReader[]): number {
  return new Set(readers.map((reader) => reader.reader.granteeKey)).size;
}

/** A sheet of a professional that nobody else gets: it waits until the owner has read and kept it. */
export function isClosed(entry: ReleasedEntry): boolean {
  return entry.state === "submitted";
}

/** A sheet in the binder that somebody changed: until the owner says yes, others read the text from before. */
export function isChanged(entry: ReleasedEntry): boolean {
  return !isClosed(entry) && entry.waitsBy !== undefined;
}

/** What the owner has not kept yet: a whole sheet, or a change of one. */
export function isWaiting(entry: ReleasedEntry): boolean {
  return isClosed(entry) || isChanged(entry);
}
