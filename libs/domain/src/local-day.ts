import type { LocalDate, Micros } from "./time.js";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  day: "2-digit",
  hour: "2-digit",
});

/** The moment at which a calendar day begins in Europe/Amsterdam (00:00 there, one or two hours earlier in UTC). */
export function startOfLocalDay(date: LocalDate): Micros {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  for (const hours of [1, 2]) {
    const moment = midnightUtc - hours * 3_600_000;
    const parts = clock.formatToParts(moment);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    if (part("hour") === 0 && part("day") === Number(date.slice(8))) return moment * 1000;
  }
  return midnightUtc * 1000;
}
