import type { Subfield, Template } from "#catalogue/types.js";

/**
 * Says something in every field of a sheet, so that a test can tell where a text came from.
 * @param say the words for a field path (`field` or `list.column`)
 */
export function fillSheet(template: Template, say: (path: string) => string): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of template.steps.flatMap((step) => step.fields)) {
    const value =
      field.type === "list"
        ? [row(field.fields ?? [], (column) => fill(column, `${field.key}.${column.key}`))]
        : fill(field, field.key);
    if (value !== undefined) body[field.key] = value;
  }
  return body;

  function row(columns: readonly Subfield[], of: (column: Subfield) => unknown): Record<string, unknown> {
    return Object.fromEntries(
      columns.map((column) => [column.key, of(column)]).filter(([, value]) => value !== undefined),
    );
  }

  function fill(field: Subfield, path: string): unknown {
    switch (field.type) {
      case "shortText":
      case "longText":
        return say(path);
      case "person":
        return { name: say(path) };
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
}
