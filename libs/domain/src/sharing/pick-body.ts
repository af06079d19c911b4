import type { EntryBody } from "../dossier/entry.js";
import type { Release } from "./decision.js";

/** Which fields of a template point at other things; paths are `field` or `list.subfield`. */
export interface TemplateShape {
  /** Every field path of the template. What a body holds beside them is not let out. */
  fields: ReadonlySet<string>;
  links: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

/** `key@version` of a template → its shape. */
export type TemplateShapes = ReadonlyMap<string, TemplateShape>;

/** What a reader may know to exist; `all` = it is their own text. */
export interface KnownToReader {
  entries: ReadonlySet<string> | "all";
  people: ReadonlySet<string> | "all";
}

/**
 * The released fields of one text, in the text's own order. A list is one field: when only some of its columns are released,
 * its rows hold those columns, and a newer release of the list wins as a whole (rows of two texts do not belong together).
 * @param taken fields that a newer text already decided about
 */
export function pickBody(
  body: EntryBody,
  fields: Release["fields"],
  taken: ReadonlySet<string>,
  shape: TemplateShape | undefined,
  known: KnownToReader,
): EntryBody {
  const picked: EntryBody = {};
  // A template that is not known says nothing about its fields, so nothing goes.
  if (shape === undefined) return picked;
  for (const [key, value] of Object.entries(body)) {
    if (taken.has(key) || !shape.fields.has(key)) continue;
    const columns = columnsOf(fields, key);
    if (columns === null) continue;
    const out = cleanField(key, value, columns, shape, known);
    if (out !== undefined) picked[key] = out;
  }
  return picked;
}

/** Columns of a field that may go: all, some of a list's, or null for none. */
function columnsOf(fields: Release["fields"], key: string): "all" | ReadonlySet<string> | null {
  if (fields === "all" || fields.includes(key)) return "all";
  const columns = fields.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
  return columns.length > 0 ? new Set(columns) : null;
}

function cleanField(
  key: string,
  value: unknown,
  columns: "all" | ReadonlySet<string>,
  shape: TemplateShape,
  known: KnownToReader,
): unknown {
  const isList = Array.isArray(value) && value.every(isRow);
  if (!isList) return columns === "all" ? cleanValue(key, value, shape, known) : undefined;
  return value.map((row) => {
    const kept: EntryBody = {};
    for (const [column, inside] of Object.entries(row)) {
      const path = `${key}.${column}`;
      if ((columns !== "all" && !columns.has(column)) || !shape.fields.has(path)) continue;
      const out = cleanValue(path, inside, shape, known);
      if (out !== undefined) kept[column] = out;
    }
    return kept;
  });
}

/** A link to a sheet that the reader does not have is left out whole, and of a person only the name stays. */
function cleanValue(path: string, value: unknown, shape: TemplateShape, known: KnownToReader): unknown {
  if (shape.links.has(path)) return isKnownLink(value, known) ? value : undefined;
  if (shape.people.has(path)) return cleanPerson(value, known);
  return value;
}

function isKnownLink(value: unknown, known: KnownToReader): boolean {
  if (!isRow(value) || value["entry"] === undefined) return true;
  return known.entries === "all" || (typeof value["entry"] === "string" && known.entries.has(value["entry"]));
}

function cleanPerson(value: unknown, { people }: KnownToReader): unknown {
  if (!isRow(value) || people === "all") return value;
  const kept = Object.entries(value).filter(
    ([key, id]) => key === "name" || (typeof id === "string" && people.has(id)),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isRow(value: unknown): value is EntryBody {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
