import { useBook, type Book } from "../../shared/api/book.js";
import type { PackItem } from "../../shared/api/catalogue-types.js";
import type { Mandate, ReaderCard, ReleasedEntry } from "../../shared/api/types.js";
import { ownerMayWrite } from "../entry/start-sheets.js";
import { useView } from "../professional/use-people.js";
import { cellFor, packFor, shareLines, type ShareLine } from "../sharing/share-lines.js";
import { useMyMandates } from "./use-mandates.js";

/** One kind of sheet that can be on or off. */
export type NamedLine = Pick<ShareLine, "key" | "templateKey" | "scope" | "suggested">;
/** What there is to choose for this reader and purpose. */
export type Lines = (reader: ReaderCard, purpose: string) => NamedLine[];

/**
 * The usual questions of this reader. Which sheets there are a helper does not know, so every one is named by its kind;
 * what only goes sheet by sheet is for the owner to choose.
 */
function usualItems(book: Book, reader: ReaderCard, purpose: string): PackItem[] {
  const items = packFor(book.packs, reader.profession, purpose)?.groups.flatMap((group) => group.items) ?? [];
  return items.filter(({ template: key }) => {
    const template = book.templates.get(key);
    const isItemOnly = book.classes.find((each) => each.key === template?.dataClass)?.itemOnly !== false;
    const listed = book.ceiling.onlyTemplates[reader.group];
    const isListed = listed === undefined || (listed[template?.dataClass ?? ""]?.includes(key) ?? false);
    return template && !isItemOnly && isListed && cellFor(book, reader, purpose, template.dataClass) !== "never";
  });
}

/** On from the start: what this reader needs most, of what the owner writes themself and the ceiling lets be offered. */
function isSuggested(book: Book, reader: ReaderCard, purpose: string, item: PackItem): boolean {
  const template = book.templates.get(item.template);
  if (!template || !ownerMayWrite(template) || item.essential.length === 0) return false;
  return cellFor(book, reader, purpose, template.dataClass) === "offer";
}

const inForceFor = (mandates: readonly Mandate[], dossierId: string): Mandate[] =>
  mandates.filter((each) => each.dossierId === dossierId && each.state === "in-force");

/**
 * What a helper may put forward: who decides about some kinds of sheets only those; who decides about none, as a supporter,
 * any, since the owner decides.
 */
export function useHelperLines(dossierId: string): Lines {
  const book = useBook();
  const decided = new Set(inForceFor(useMyMandates(), dossierId).flatMap(({ decides }) => decides));
  const mayName = ({ template }: PackItem): boolean =>
    decided.size === 0 || decided.has(book.templates.get(template)?.dataClass ?? "");
  return (reader, purpose) =>
    usualItems(book, reader, purpose)
      .filter(mayName)
      .map((item) => ({
        key: item.template,
        templateKey: item.template,
        scope: [{ template: item.template, fields: item.fields }],
        suggested: isSuggested(book, reader, purpose, item),
      }));
}

/** What somebody who decides may share: of the sheets they read, those they decide about. */
export function useDeciderLines(dossierId: string): Lines {
  const book = useBook();
  const view = useView(dossierId, "-");
  const held = inForceFor(useMyMandates(), dossierId);
  // In what they read there is nothing that was not kept by the owner.
  const entries = view.entries.map((entry): ReleasedEntry => ({ ...entry, state: "accepted" }));
  const isTheirs = ({ dataClass }: ShareLine): boolean =>
    held.some(({ decides, decidesWithOwner }) => decidesWithOwner || decides.includes(dataClass));
  return (reader, purpose) => shareLines(book, entries, reader, purpose).filter(isTheirs);
}

/** Whether somebody decides about anything by this mandate, alone or as one of two. */
export const decidesAnything = ({ decides, decidesWithOwner }: Mandate): boolean =>
  decidesWithOwner || decides.length > 0;
