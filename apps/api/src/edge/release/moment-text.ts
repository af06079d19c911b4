import type { Micros } from "#domain/time.js";

/** ISO 8601 in UTC with six decimals: `2026-11-22T09:00:00.000000Z`. */
export function momentText(moment: Micros): string {
  const seconds = new Date(Math.floor(moment / 1000)).toISOString().slice(0, -5);
  return `${seconds}.${String(((moment % 1_000_000) + 1_000_000) % 1_000_000).padStart(6, "0")}Z`;
}

export function momentTextOrNull(moment: Micros | null): string | null {
  return moment === null ? null : momentText(moment);
}

/** Microseconds since 1970 of an ISO 8601 text with a zone; null when it is no moment. */
export function momentOf(text: string): Micros | null {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  const decimals = /\.(\d{1,6})/.exec(text)?.[1]?.padEnd(6, "0") ?? "000000";
  return Math.floor(milliseconds / 1000) * 1_000_000 + Number(decimals);
}
