import type { LocalDate } from "#domain/time.js";

const DAY = 86_400_000;
const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const WRITTEN = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTHS.join("|")})(?: (\\d{4}))?\\b`, "g");

/** Whole days from one calendar date to another. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** A calendar date so many days later; no clock and no time zone takes part. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The same value with every date moved: `YYYY-MM-DD` exactly; in running text "3 mei 2025", "1 december" (the one
 * nearest to `asOf`) and "mei 2025". A month by itself says no date and stays.
 */
export function shiftDates<T>(value: T, asOf: LocalDate, days: number): T {
  return shift(value, asOf, days) as T;
}

function shift(value: unknown, asOf: LocalDate, days: number): unknown {
  if (days === 0) return value;
  if (typeof value === "string") return shiftText(value, asOf, days);
  if (Array.isArray(value)) return value.map((item: unknown) => shift(item, asOf, days));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shift(item, asOf, days)]));
}

function shiftText(text: string, asOf: LocalDate, days: number): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return addDays(text, days);
  return text.replace(WRITTEN, (found, day: string | undefined, month: string, year: string | undefined) => {
    if (!day && !year) return found;
    const date = year ? dateOf(Number(year), month, Number(day ?? 15)) : nearest(month, Number(day), asOf);
    const [newYear, newMonth, newDay] = addDays(date, days).split("-").map(Number);
    return [day && newDay, MONTHS[(newMonth ?? 1) - 1], year && newYear].filter(Boolean).join(" ");
  });
}

function nearest(month: string, day: number, asOf: LocalDate): LocalDate {
  const year = Number(asOf.slice(0, 4));
  const [first = asOf, ...others] = [year, year - 1, year + 1].map((one) => dateOf(one, month, day));
  const far = (date: LocalDate) => Math.abs(daysBetween(asOf, date));
  return others.reduce((best, date) => (far(date) < far(best) ? date : best), first);
}

function dateOf(year: number, month: string, day: number): LocalDate {
  return new Date(Date.UTC(year, MONTHS.indexOf(month), day)).toISOString().slice(0, 10);
}
