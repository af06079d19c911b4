import type { AccessEvent } from "../../shared/api/types.js";

/** Reading one sheet after another is one visit; this long a pause starts another. */
const oneVisit = 30 * 60_000;

const at = (event: AccessEvent): number => Date.parse(event.occurredAt ?? event.at);

const reading = new Set(["view", "entry.read"]);

function sameVisit(newer: AccessEvent, older: AccessEvent): boolean {
  return (
    reading.has(newer.type) &&
    reading.has(older.type) &&
    newer.outcome === older.outcome &&
    newer.actor.name === older.actor.name &&
    newer.actor.kind === older.actor.kind &&
    newer.purpose === older.purpose &&
    at(newer) - at(older) < oneVisit
  );
}

/** Who starts a sheet and then gives it to the owner did one thing: the giving says it. */
export function foldStarts(events: readonly AccessEvent[]): AccessEvent[] {
  const given = new Set(events.filter(({ type }) => type === "entry.submit").flatMap(sheetsOf));
  return events.filter((event) => event.type !== "entry.create" || !sheetsOf(event).some((sheet) => given.has(sheet)));
}

const sheetsOf = ({ actor, outcome, entries }: AccessEvent): string[] =>
  entries.map(({ id }) => `${outcome} ${actor.kind} ${actor.name} ${id}`);

/** Joins the reads of one visit into one line that names every sheet. Everything else stays as it is. */
export function gatherVisits(events: readonly AccessEvent[]): AccessEvent[] {
  const gathered: AccessEvent[] = [];
  for (const event of events) {
    const newest = gathered.at(-1);
    if (newest && sameVisit(newest, event)) {
      const known = new Set(newest.entries.map((entry) => entry.id));
      const more = event.entries.filter((entry) => !known.has(entry.id));
      // Read by more than their own hand is no reading back, whatever came last.
      const authority = [...new Set([...newest.authority, ...event.authority])];
      gathered[gathered.length - 1] = { ...newest, authority, entries: [...newest.entries, ...more] };
    } else gathered.push(event);
  }
  return gathered;
}
