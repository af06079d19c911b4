import type { AccessEvent } from "../../shared/api/types.js";

/** Reading one sheet after another is one visit; this long a pause starts another. */
const oneVisit = 30 * 60_000;

const at = (event: AccessEvent): number => Date.parse(event.occurredAt ?? event.at);

function sameVisit(newer: AccessEvent, older: AccessEvent): boolean {
  const reading = ["view", "entry.read"];
  return (
    reading.includes(newer.type) &&
    reading.includes(older.type) &&
    newer.outcome === older.outcome &&
    newer.actor.name === older.actor.name &&
    newer.actor.kind === older.actor.kind &&
    newer.purpose === older.purpose &&
    at(newer) - at(older) < oneVisit
  );
}

/** Joins the reads of one visit into one line that names every sheet. Everything else stays as it is. */
export function gatherVisits(events: readonly AccessEvent[]): AccessEvent[] {
  const gathered: AccessEvent[] = [];
  for (const event of events) {
    const newest = gathered.at(-1);
    if (newest && sameVisit(newest, event)) {
      const known = new Set(newest.entries.map((entry) => entry.id));
      const more = event.entries.filter((entry) => !known.has(entry.id));
      gathered[gathered.length - 1] = { ...newest, entries: [...newest.entries, ...more] };
    } else gathered.push(event);
  }
  return gathered;
}
