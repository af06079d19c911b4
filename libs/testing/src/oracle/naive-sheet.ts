import type { PlainTemplate } from "./plain.js";

/** The smallest things of a sheet that can be released: fields that are no list, and the columns of lists. */
export function fieldsOfSheet(template: PlainTemplate): string[] {
  return Object.keys(template.fields).filter((key) => {
    if (!isUnderstood(template, key)) return false;
    return !Object.keys(template.fields).some((other) => other.startsWith(`${key}.`));
  });
}

/** A field without a class, or in a list without one, is not understood, so it never goes. */
function isUnderstood(template: PlainTemplate, key: string): boolean {
  const list = key.includes(".") ? key.split(".")[0]! : null;
  if (!template.fields[key]?.dataClass) return false;
  return list === null || !(list in template.fields) || Boolean(template.fields[list]?.dataClass);
}

/** Fields of which one must stand beside this one; null = it stands by itself; empty = its partner does not exist. */
export function partnersOf(template: PlainTemplate, name: string): string[] | null {
  if (name.startsWith("$")) return null;
  const list = name.includes(".") ? name.split(".")[0]! : null;
  const own = template.fields[name]?.pairedWith ?? null;
  const partner = own ?? (list === null ? null : (template.fields[list]?.pairedWith ?? null));
  if (partner === null) return null;
  if (own !== null && list !== null && `${list}.${own}` in template.fields) return [`${list}.${own}`];
  const columns = Object.keys(template.fields).filter((key) => key.startsWith(`${partner}.`));
  if (columns.length > 0) return columns;
  return partner in template.fields ? [partner] : [];
}
