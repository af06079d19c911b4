/** A moment in microseconds since 1970-01-01T00:00Z. Fits a double exactly until the year 2255. */
export type Micros = number;

/** Microseconds in a second. */
export const SECOND: Micros = 1_000_000;

/** A calendar date `YYYY-MM-DD` in Europe/Amsterdam. Compares correctly as text. */
export type LocalDate = string;

/** The dated facts of a question: both come from the database in one reading, never from the process clock. */
export interface Moment {
  now: Micros;
  today: LocalDate;
}
