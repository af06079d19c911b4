import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import { dayText } from "../../shared/text/moments.js";
import type { Language } from "../../shared/text/words.js";

/** Whether somebody said nothing here. An empty answer is never counted and never shown. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return false;
}

/** Whether a field is empty without which the sheet is not done; it can be kept and shared all the same. */
export const isNotDone = ({ incompleteWithout = [] }: Pick<Template, "incompleteWithout">, body: object): boolean =>
  incompleteWithout.some((key) => isEmpty((body as Record<string, unknown>)[key]));

/** The words for yes and no and for a mark on a scale; from the translations. */
export interface ValueWords {
  yes: string;
  no: string;
  scale: (mark: number, max: number, low: string, high: string) => string;
}

const nameOf = (value: unknown): string =>
  typeof value === "object" && value !== null && "name" in value ? String(value.name) : String(value);

function optionLabel(field: TemplateField, key: unknown): string {
  return field.options?.find((option) => option.key === key)?.label ?? String(key);
}

/**
 * One answer as a person reads it. Lists, attachments and links to other sheets are drawn by `Answers`, not here.
 * @returns one text per line
 */
export function valueTexts(field: TemplateField, value: unknown, language: Language, words: ValueWords): string[] {
  switch (field.type) {
    case "choice":
      return [optionLabel(field, value)];
    case "multiChoice":
      return Array.isArray(value) ? value.map((key) => optionLabel(field, key)) : [];
    case "yesNo":
      return [value === true ? words.yes : words.no];
    case "scale":
      return [
        words.scale(Number(value), field.scale?.max ?? 10, field.scale?.minLabel ?? "", field.scale?.maxLabel ?? ""),
      ];
    case "date":
      return [dayText(`${String(value)}T12:00:00Z`, language)];
    case "number":
      return [`${String(value).replace(".", language === "nl" ? "," : ".")} ${field.unit ?? ""}`.trim()];
    case "person":
      return [nameOf(value)];
    default:
      return [String(value)];
  }
}

/** A field about something hard stands together with the field about what helps; every other field stands alone. */
export function pairUp(fields: readonly TemplateField[]): TemplateField[][] {
  const helpers = new Set(fields.map((field) => field.pairedWith).filter((key) => key !== undefined));
  return fields
    .filter((field) => !helpers.has(field.key))
    .flatMap((field) => {
      const partner = fields.find((other) => other.key === field.pairedWith);
      return [partner ? [field, partner] : [field]];
    });
}
