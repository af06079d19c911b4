import { completedYears, isLocalDate } from "../mandates/age.js";
import type { LocalDate } from "../time.js";

/** From this birthday on somebody starts a binder by themself; before it a parent starts with them. */
export const YOUNGEST_ALONE = 12;
const OLDEST = 120;

/** What is wrong with a birth date for starting alone; null = nothing. */
export function startProblem(birthDate: string, today: LocalDate): "no-date" | "too-young" | null {
  if (!isLocalDate(birthDate) || !isCalendarDay(birthDate)) return "no-date";
  const years = completedYears(birthDate, today);
  if (years === null || years > OLDEST) return "no-date";
  return years < YOUNGEST_ALONE ? "too-young" : null;
}

function isCalendarDay(date: LocalDate): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}
