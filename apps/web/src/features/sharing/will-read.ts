import type { Book } from "../../shared/api/book.js";
import type { Template } from "../../shared/api/catalogue-types.js";
import type { Block, Grant, ReaderCard, ScopeItem } from "../../shared/api/types.js";
import { givesNow } from "./grant-state.js";
import { meetsAll } from "./scope-wishes.js";
import { cellFor } from "./share-lines.js";

type Item = Pick<ScopeItem, "entry" | "template" | "section" | "dataClass"> & { dataUntil?: string | null };

/** True when this part of a share also means a sheet of this kind that does not exist yet. */
export function followsNew(item: Item, template: Pick<Template, "key" | "section" | "dataClass">): boolean {
  const wishes = [
    [item.template, template.key],
    [item.section, template.section],
    [item.dataClass, template.dataClass],
  ] as const;
  return item.entry === undefined && (item.dataUntil ?? null) === null && meetsAll(wishes);
}

/** True when the owner chose that this reader never sees a sheet like this. The API names a person by their name. */
function neverSees(reader: ReaderCard, template: Template, { who, what, label }: Block): boolean {
  const isReader =
    who.kind === "organisation"
      ? reader.organisationId === who.organisationId
      : who.kind === "profession"
        ? reader.profession === who.profession
        : reader.name === label;
  const isSheet =
    what.kind === "everything" || what.section === template.section || what.dataClass === template.dataClass;
  return isReader && isSheet;
}

/**
 * Who reads a new sheet of this template as soon as it is kept, each once: their running share follows its template, tab
 * or class. The server decides; this tells the owner beforehand.
 */
export function willRead(
  book: Book,
  grants: readonly Grant[],
  blocks: readonly Block[],
  template: Template,
  now = Date.now(),
): ReaderCard[] {
  const readers = grants
    .filter((grant) => givesNow(grant, now))
    .filter((grant) => grant.scope.some((item) => followsNew(item, template)))
    .filter(({ reader, purpose }) => cellFor(book, reader, purpose, template.dataClass) !== "never")
    .filter(({ reader }) => isOnList(book, reader, template))
    .map(({ reader }) => reader)
    .filter((reader) => !blocks.some((block) => neverSees(reader, template, block)));
  return [...new Map(readers.map((reader) => [reader.granteeKey, reader])).values()];
}

function isOnList(book: Book, reader: ReaderCard, template: Template): boolean {
  const list = book.ceiling.onlyTemplates[reader.group];
  return list === undefined || (list[template.dataClass]?.includes(template.key) ?? false);
}
