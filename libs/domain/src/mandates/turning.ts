import { addMonths } from "../months.js";
import type { LocalDate } from "../time.js";
import { birthday, isLocalDate } from "./age.js";

/** A birthday at which rights change, while it is near. */
export interface Turning {
  /** 16 or 18 */
  age: number;
  on: LocalDate;
  /** The day from which there is something to look at together. */
  from: LocalDate;
  /** Days to go; 1 on the day before it. */
  days: number;
}

/**
 * The birthday that is coming up, or null. It is near for as many months as the catalogue says, and over at 00:00 of the
 * birthday itself: then nothing has to run, everything has already ended by comparison.
 * @param leads age → months
 */
export function turningAt(
  ownerBirthDate: LocalDate,
  today: LocalDate,
  leads: ReadonlyMap<number, number>,
): Turning | null {
  if (!isLocalDate(ownerBirthDate) || !isLocalDate(today)) return null;
  for (const [age, months] of [...leads].sort(([one], [other]) => one - other)) {
    const on = birthday(ownerBirthDate, age);
    const from = addMonths(on, -months);
    if (from <= today && today < on) return { age, on, from, days: daysBetween(today, on) };
  }
  return null;
}

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
