import type { Book } from "../../shared/api/book.js";
import type { ReleasedEntry } from "../../shared/api/types.js";
import { edgeOf, type EdgeColour } from "../../shared/ui/edges.js";
import { pictogramIcon, type IconName } from "../../shared/ui/icons/pictograms.js";

/** A tab of the binder as it is drawn. */
export interface Tab {
  key: string;
  label: string;
  hint: string;
  icon: IconName;
  edge: EdgeColour;
  /** The profession whose tab it is; null for an own tab. */
  profession: string | null;
}

const professionOf = (key: string): string | null => (key.startsWith("profession:") ? key.slice(11) : null);

/** How a tab looks and what it is called. */
export function tabOf(book: Book, key: string): Tab {
  const professionKey = professionOf(key);
  const own = book.sections.find((section) => section.key === key);
  const profession = professionKey === null ? undefined : book.professions.get(professionKey);
  return {
    key,
    label: own?.label ?? profession?.label ?? professionKey ?? key,
    hint: own?.hint ?? "",
    icon: pictogramIcon(own?.pictogram ?? profession?.pictogram),
    edge: edgeOf(key, profession?.group),
    profession: professionKey,
  };
}

/** Own tabs in the order of the binder, then the professions in the order in which they took part. */
export function tabsOf(book: Book, entries: readonly ReleasedEntry[]): { tab: Tab; entries: ReleasedEntry[] }[] {
  const used = [...entries].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).map((entry) => entry.sectionKey);
  const keys = [...new Set([...book.sections.map((section) => section.key), ...used])];
  return keys.map((key) => ({
    tab: tabOf(book, key),
    entries: entries.filter((entry) => entry.sectionKey === key),
  }));
}

/** What a sheet is called: the label of its template. */
export function sheetLabel(book: Book, templateKey: string): string {
  return book.templates.get(templateKey)?.label || templateKey;
}

/** The pictogram of a sheet's template. */
export function sheetIcon(book: Book, templateKey: string): IconName {
  return pictogramIcon(book.templates.get(templateKey)?.pictogram);
}
