import { startOfLocalDay } from "#domain/local-day.js";
import type { PlainMandate, PlainWorld } from "../oracle/plain.js";
import { makeWorld } from "./make-world.js";
import { Random } from "./random.js";

/** An owner, a moment close to one of their birthdays, and who acts for them then. */
export interface BirthdayCase {
  birthDate: string;
  /** Microseconds. */
  now: number;
  /** The calendar date of that moment in Amsterdam. */
  today: string;
  mandates: PlainMandate[];
}

export const HOLDER = "relative";
const TYPES = ["parent", "parent", "guardian", "mentor", "curator", "administrator", "attorney", "supporter"];
/** The ages at which a right ends, mostly; now and then another one. */
const AGES = [12, 16, 16, 18, 12, 16, 0, 4, 20];
const CLASSES = ["profile", "needs", "plan", "network", "story", "income", "functional", "tests", "private", "medical"];

/** Days on which the clock changes in Amsterdam, born that many years before: their birthday is such a day. */
const CLOCK_CHANGES = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"];

/** The calendar date in Amsterdam, by the formatter of the platform and nothing of the domain. */
export function amsterdamDate(now: number): string {
  return new Date(Math.floor(now / 1000)).toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

/** A case from a seed: half of them within a second of a midnight, a tenth about somebody born on 29 February. */
export function birthdayCase(seed: number): BirthdayCase {
  const random = new Random(seed * 2_654_435_761);
  const years = random.pick(AGES);
  const birthDate = birthOf(random, years);
  const day = shifted(turning(birthDate, years), random.pick([-1, 0, 0, 0, 1, 1, random.below(800) - 400]));
  const jitter = random.pick([-1, 0, 1, -random.below(1e6), random.below(1e6), random.below(86_400_000_000)]);
  const now = startOfLocalDay(day) + jitter;
  const today = amsterdamDate(now);
  const mandates = Array.from({ length: random.mostly(1, [2], 0.8) }, (_, at) => mandate(random, at, today));
  return { birthDate, now, today, mandates };
}

/** The case as a world for the decision: the holder asks, on sheets of every class. */
export function birthdayWorld(seed: number, { birthDate, now, today, mandates }: BirthdayCase): PlainWorld {
  const world = makeWorld(seed, { entries: 6, grants: 0, items: 1 });
  const actor = { accountId: HOLDER, membershipId: null, linkId: null, assurance: "high" };
  const action = new Random(seed).pick(["read", "read", "copy", "contribute", "manage"]);
  const { membership: _, organisationBasis: __, ...rest } = world;
  return {
    ...rest,
    question: { actor, action, now, today },
    dossier: { ...world.dossier, state: "active", ownerBirthDate: birthDate },
    grants: [],
    blocks: [],
    mandates,
  };
}

function birthOf(random: Random, years: number): string {
  if (random.chance(0.1)) return random.pick(["2000-02-29", "2004-02-29", "2008-02-29", "2012-02-29", "2016-02-29"]);
  if (random.chance(0.15)) {
    const change = random.pick(CLOCK_CHANGES);
    return `${Number(change.slice(0, 4)) - years}${change.slice(4)}`;
  }
  return shifted("2005-01-01", random.below(365 * 12));
}

/** Near the birthday is near enough: the day after 28 February is 1 March where there is no 29th. */
const turning = (birthDate: string, years: number): string =>
  new Date(
    Date.UTC(Number(birthDate.slice(0, 4)) + years, Number(birthDate.slice(5, 7)) - 1, Number(birthDate.slice(8))),
  )
    .toISOString()
    .slice(0, 10);

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

function mandate(random: Random, at: number, today: string): PlainMandate {
  return {
    id: `mandate-${at}`,
    holderAccountId: random.mostly(HOLDER, ["somebody"], 0.95),
    type: random.pick(TYPES),
    validFrom: random.mostly(shifted(today, -400), [today, shifted(today, 1), shifted(today, -1)], 0.7),
    validUntil: random.mostly(shifted(today, 400), [today, shifted(today, 1)], 0.7),
    classesAsWritten: random.some(CLASSES, 0.4),
    incapacityCheckedOn: random.mostly<string | null>(shifted(today, -30), [null, today, shifted(today, 1)], 0.6),
    checkedBy: random.mostly<string | null>("registrar", [null, ""], 0.92),
  };
}
