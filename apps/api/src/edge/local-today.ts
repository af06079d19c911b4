const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The calendar date in Europe/Amsterdam by this process's clock; for forms and the demo, never to decide on access. */
export function localToday(): string {
  return clock.format(new Date());
}
