import { startOfLocalDay } from "#domain/local-day.js";
import type { LocalDate, Micros } from "#domain/time.js";

const HOUR: Micros = 3_600_000_000;

/** At what hour of its day (Europe/Amsterdam) each kind of act of the demo world happens, so that one can lead to another. */
export const HOURS = {
  created: 9,
  accepted: 9.5,
  revised: 10,
  ended: 12,
  begun: 12.01,
  answered: 12.02,
  blocked: 12.03,
  asked: 14,
  read: 15,
} as const;

/** A moment on a day of the demo world. */
export function momentAt(day: LocalDate, kind: keyof typeof HOURS): Micros {
  return startOfLocalDay(day) + Math.round(HOURS[kind] * HOUR);
}
