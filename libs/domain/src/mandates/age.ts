import type { LocalDate } from "../time.js";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar date written as `YYYY-MM-DD`. */
export const isLocalDate = (value: unknown): value is LocalDate => typeof value === "string" && DATE.test(value);

/**
 * Completed years on `today`, both dates in Europe/Amsterdam; null when either is no date or the birth lies ahead.
 * Who was born on 29 February completes a year on 1 March where there is no 29 February: the year is not full before.
 */
export function completedYears(birthDate: LocalDate, today: LocalDate): number | null {
  if (!isLocalDate(birthDate) || !isLocalDate(today) || birthDate > today) return null;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** First day on which `years` are completed, by the same rule. */
export function birthday(birthDate: LocalDate, years: number): LocalDate {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, "0");
  const monthAndDay = birthDate.slice(5);
  return monthAndDay === "02-29" && !isLeap(Number(year)) ? `${year}-03-01` : `${year}-${monthAndDay}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
