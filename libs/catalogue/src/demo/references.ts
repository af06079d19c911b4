import { isObject } from "../shape.js";
import type { Field, Subfield, Template } from "../types.js";

/** What `@key` stands for in a field: an account, membership or name; or an entry. Undefined = unknown. */
export type Resolve = (key: string, type: "person" | "link") => unknown;

/** The body with every `@key` of a person or link field replaced by what it stands for. */
export function resolveReferences(
  template: Template,
  body: Readonly<Record<string, unknown>>,
  resolve: Resolve,
): Record<string, unknown> {
  return resolveRow(
    template.steps.flatMap((step) => step.fields),
    body,
    resolve,
  );
}

function resolveRow(fields: readonly Field[], row: Readonly<Record<string, unknown>>, resolve: Resolve) {
  const types = new Map(fields.map((field) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, resolveValue(types.get(key), value, resolve)]),
  );
}

function resolveValue(field: Field | Subfield | undefined, value: unknown, resolve: Resolve): unknown {
  if (field?.type === "list" && "fields" in field && Array.isArray(value)) {
    const columns = field.fields ?? [];
    return value.map((row: unknown) => (isObject(row) ? resolveRow(columns, row, resolve) : row));
  }
  const named = (field?.type === "person" || field?.type === "link") && typeof value === "string";
  return named && value.startsWith("@") ? resolve(value.slice(1), field.type) : value;
}
