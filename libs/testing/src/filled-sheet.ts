import type { Field, Subfield, Template } from "#catalogue/types.js";

/** Something said in every field of a sheet, so that a test can tell where a text came from. */
export interface FilledSheet {
  body: Record<string, unknown>;
  /** Field path (`field` or `list.column`) → the words in it; for fields that hold words. */
  words: Map<string, string>;
}

/**
 * Fills in every field of a template.
 * @param say the words for a field path
 * @param only leaves other fields out, except those that are required
 */
export function fillSheet(
  template: Template,
  say: (path: string) => string,
  only?: (field: Field) => boolean,
): FilledSheet {
  const words = new Map<string, string>();
  const body: Record<string, unknown> = {};
  for (const field of template.steps.flatMap((step) => step.fields)) {
    if (only && !only(field) && !field.required) continue;
    const value =
      field.type === "list"
        ? [row(field.fields ?? [], (column) => fill(column, `${field.key}.${column.key}`))]
        : fill(field, field.key);
    if (value !== undefined) body[field.key] = value;
  }
  return { body, words };

  function row(columns: readonly Subfield[], of: (column: Subfield) => unknown): Record<string, unknown> {
    return Object.fromEntries(
      columns.map((column) => [column.key, of(column)]).filter(([, value]) => value !== undefined),
    );
  }

  function fill(field: Subfield, path: string): unknown {
    switch (field.type) {
      case "shortText":
      case "longText":
        return spoken(path);
      case "person":
        return { name: spoken(path) };
      case "choice":
        return field.options?.[0]?.key;
      case "multiChoice":
        return field.options?.slice(0, 1).map(({ key }) => key);
      case "scale":
        return field.scale?.min;
      case "date":
        return "2026-01-15";
      case "number":
        return 4;
      case "yesNo":
        return true;
      default:
        // Links, attachments and recordings point at things; they hold no words of their own.
        return undefined;
    }
  }

  function spoken(path: string): string {
    const text = say(path);
    words.set(path, text);
    return text;
  }
}
