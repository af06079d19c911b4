import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import type { Body, Content, EntryDetail } from "../../shared/api/types.js";
import { isEmpty } from "./values.js";

/** What happened to one answer since the text before. */
export type Difference = "new" | "changed" | "gone";

/** The text before a change that waits, and where the change differs from it. */
export interface Earlier {
  text: Content;
  /** By the key of the field; `$summary` and `$workStep` stand for the texts beside the fields. */
  differences: ReadonlyMap<string, Difference>;
}

/** Of a sheet that somebody changed: the text that others still read, beside the one that waits. */
export function earlierOf(template: Template, entry: EntryDetail): Earlier | undefined {
  return entry.before && { text: entry.before, differences: differencesOf(template, entry.before, entry) };
}

/** The answers of a sheet that differ, each once. A list counts as one answer; what a sheet never shows is not compared. */
export function differencesOf(template: Template, before: Content, now: Content): Map<string, Difference> {
  const fields = template.steps.flatMap((step) => step.fields).filter(({ type }) => isShown(type));
  const pairs = [
    ...fields.map((field) => [field.key, said(field, before.body[field.key]), said(field, now.body[field.key])]),
    ["$summary", textOf(before.plainSummary), textOf(now.plainSummary)],
    ["$workStep", textOf(before.workStep), textOf(now.workStep)],
  ] as const;
  const differences = new Map<string, Difference>();
  for (const [key, was, is] of pairs) if (was !== is) differences.set(key!, kindOf(was, is));
  return differences;
}

/** Whether the answers of this kind stand on a sheet; files and recordings do not. */
export function isShown(type: TemplateField["type"]): boolean {
  return type !== "attachment" && type !== "audio";
}

function kindOf(was: string, is: string): Difference {
  if (was === "") return "new";
  return is === "" ? "gone" : "changed";
}

const textOf = (text: string | null | undefined): string => text?.trim() ?? "";

/** What an answer says, in one form: equal for who reads it is equal here. Nothing said is the empty text. */
function said(field: TemplateField, value: unknown): string {
  if (isEmpty(value)) return "";
  if (Array.isArray(value)) {
    const rows = value
      .filter((row) => !isEmpty(row))
      .map((row) => (field.fields ? rowOf(field.fields, row as Body) : row));
    // In which order somebody ticked them says nothing.
    return JSON.stringify(field.type === "multiChoice" ? rows.toSorted() : rows);
  }
  if (typeof value === "object") return JSON.stringify(Object.entries(value as Body).toSorted());
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

function rowOf(fields: readonly TemplateField[], row: Body): string[] {
  return fields.map((field) => said(field, row[field.key]));
}
