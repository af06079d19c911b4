import { addMonths } from "../months.js";
import type { Problem } from "../result.js";
import type { LocalDate } from "../time.js";
import { isLocalDate } from "./age.js";

/** A mandate is written down for at most five years; then somebody looks at it again. */
export const LONGEST_MONTHS = 60;

/** What is wrong with the days of a mandate, with pointers into the request. */
export function periodProblems(validFrom: LocalDate, validUntil: LocalDate, today: LocalDate): Problem[] {
  if (!isDay(validFrom)) return [{ pointer: "/validFrom", code: "not-a-date" }];
  if (!isDay(validUntil)) return [{ pointer: "/validUntil", code: "not-a-date" }];
  if (validFrom >= validUntil) return [{ pointer: "/validUntil", code: "terms-period" }];
  if (validUntil <= today) return [{ pointer: "/validUntil", code: "terms-period-past" }];
  const begins = validFrom > today ? validFrom : today;
  return validUntil <= addMonths(begins, LONGEST_MONTHS)
    ? []
    : [{ pointer: "/validUntil", code: "terms-period-too-long" }];
}

/** A day that exists: not 31 April. */
function isDay(date: LocalDate): boolean {
  if (!isLocalDate(date)) return false;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}
