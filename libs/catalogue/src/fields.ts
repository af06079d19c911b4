import type { Field, Subfield, Template } from "./types.js";

/** A field with its full key: `field`, or `list.subfield` for a column of a list. */
export interface FullField {
  readonly key: string;
  readonly field: Subfield;
  /** The list this is a column of. */
  readonly list: Field | null;
  /** Its own class, else its list's, else the sheet's. */
  readonly dataClass: string;
  /** Full key of the field it is only shown with. */
  readonly pairedWith: string | null;
}

/** All fields of all steps, each list followed by its columns. */
export function fullFields(template: Template): FullField[] {
  return template.steps
    .flatMap((step) => step.fields)
    .flatMap((field) => [
      full(field, null, template),
      ...(field.fields ?? []).map((column) => full(column, field, template)),
    ]);
}

function full(field: Subfield, list: Field | null, template: Template): FullField {
  const prefix = list ? `${list.key}.` : "";
  return {
    key: `${prefix}${field.key}`,
    field,
    list,
    dataClass: field.dataClass ?? list?.dataClass ?? template.dataClass,
    pairedWith: field.pairedWith ? `${prefix}${field.pairedWith}` : null,
  };
}
