import type { LocalDate, Micros } from "./time.js";

/** The date `months` later; the last day of the month when that month is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return moved.toISOString().slice(0, 10);
}

/** The start of a calendar day in UTC, in microseconds. */
export function startOfDay(date: LocalDate): Micros {
  return Date.parse(`${date}T00:00:00Z`) * 1000;
}
