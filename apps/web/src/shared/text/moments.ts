import type { Language } from "./words.js";

const locale = (language: Language): string => (language === "nl" ? "nl-NL" : "en-GB");
const zone = "Europe/Amsterdam";

/** Days between two moments as a calendar counts them in Amsterdam. */
export function daysBetween(from: Date, to: Date): number {
  const day = (moment: Date): number =>
    Date.parse(`${new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(moment)}T00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/** A day as people say it: "2 november", with the year only when it is another year. */
export function dayText(moment: string | Date, language: Language, now = new Date()): string {
  const date = new Date(moment);
  const year = (at: Date): string => new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(at);
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    day: "numeric",
    month: "long",
    ...(year(date) === year(now) ? {} : { year: "numeric" }),
  }).format(date);
}

/** "today", "yesterday", a weekday within a week, else the day. */
export function recentDay(moment: string | Date, language: Language, now = new Date()): string {
  const ago = daysBetween(new Date(moment), now);
  if (ago === 0) return language === "nl" ? "vandaag" : "today";
  if (ago === 1) return language === "nl" ? "gisteren" : "yesterday";
  if (ago > 1 && ago < 7)
    return new Intl.DateTimeFormat(locale(language), { timeZone: zone, weekday: "long" }).format(new Date(moment));
  return dayText(moment, language, now);
}

/** A weekday with its day, as a heading over a list: "dinsdag 24 november". */
export function fullDay(moment: string | Date, language: Language, now = new Date()): string {
  const weekday = new Intl.DateTimeFormat(locale(language), { timeZone: zone, weekday: "long" }).format(
    new Date(moment),
  );
  return `${weekday} ${dayText(moment, language, now)}`;
}

/** The clock time: "14.05" in Dutch, "14:05" in English. */
export function clockText(moment: string | Date, language: Language): string {
  const text = new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(moment));
  return language === "nl" ? text.replace(":", ".") : text;
}

/** The calendar day in Amsterdam as YYYY-MM-DD, as date fields want it. */
export function isoDay(moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(moment);
}

/** The same day of the month some months later; the last day when that month is shorter. */
export function addMonths(moment: Date, months: number): Date {
  const later = new Date(moment);
  const day = later.getDate();
  later.setDate(1);
  later.setMonth(later.getMonth() + months);
  later.setDate(Math.min(day, new Date(later.getFullYear(), later.getMonth() + 1, 0).getDate()));
  return later;
}
