import { decide } from "#domain/sharing/decide.js";
import { startOfLocalDay } from "#domain/local-day.js";
import { birthday, completedYears } from "#domain/mandates/age.js";
import { disagreement, type Decide } from "#testing/oracle/compare.js";
import { mutate } from "#testing/oracle/mutate.js";
import { ageOn } from "#testing/oracle/naive-mandates.js";
import { naive } from "#testing/oracle/naive.js";
import { amsterdamDate, birthdayCase, birthdayWorld, HOLDER } from "#testing/worlds/birthdays.js";
import { toFacts } from "#testing/worlds/to-facts.js";

const CASES = 10_000;

/** Rights of representatives end by comparison at 00:00 in Amsterdam of a birthday: no job has to run. */
describe("birthdays", () => {
  const parent = (changes: object = {}) => ({
    id: "mandate-0",
    holderAccountId: HOLDER,
    type: "parent",
    validFrom: "2005-01-01",
    validUntil: "2035-01-01",
    classesAsWritten: [],
    incapacityCheckedOn: null,
    checkedBy: "registrar",
    ...changes,
  });

  /** Classes in which a parent may read, at a moment. */
  function classesAt(birthDate: string, now: number): string[] {
    const read = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1) {
      const today = amsterdamDate(now);
      const world = birthdayWorld(seed, { birthDate, now, today, mandates: [parent()] });
      world.question.action = "read";
      const { question, facts } = toFacts(world);
      for (const id of decide(question, facts).released.keys())
        read.add(world.entries.find((entry) => entry.id === id)!.dataClass);
    }
    return [...read].sort();
  }

  it.each([
    // born, the day a right ends, what day that is
    ["2014-11-22", 12, "2026-11-22", "an ordinary day"],
    ["2010-11-22", 16, "2026-11-22", "an ordinary day"],
    ["2014-03-29", 12, "2026-03-29", "the clock goes forward"],
    ["2010-03-29", 16, "2026-03-29", "the clock goes forward"],
    ["2014-10-25", 12, "2026-10-25", "the clock goes back"],
    ["2010-10-25", 16, "2026-10-25", "the clock goes back"],
    ["2010-03-30", 16, "2026-03-30", "the day after the clock went forward"],
    ["2010-10-26", 16, "2026-10-26", "the day after the clock went back"],
    ["2012-02-29", 16, "2028-02-29", "29 February, in a leap year"],
    ["2008-02-29", 12, "2020-02-29", "29 February, in a leap year"],
    ["2010-01-01", 16, "2026-01-01", "New Year's Day"],
    ["2010-12-31", 16, "2026-12-31", "New Year's Eve"],
    ["2010-07-01", 16, "2026-07-01", "summer"],
  ])("born %s, at %i: until the last microsecond before %s (%s)", (born, years, day) => {
    const midnight = startOfLocalDay(day);
    const [before, at] = [classesAt(born, midnight - 1), classesAt(born, midnight)];
    if (years === 12) {
      expect(before).toEqual(expect.arrayContaining(["medical", "story"]));
      expect(at).toEqual(["income", "plan", "profile"]);
    } else {
      expect(before).toEqual(["income", "plan", "profile"]);
      expect(at).toEqual([]);
    }
    expect(classesAt(born, midnight + 1)).toEqual(at);
  });

  it.each([
    ["2006-02-28", 12, "2018-02-28"],
    ["2012-02-29", 4, "2016-02-29"],
    // No 29 February in the year: the year is full on 1 March.
    ["2004-02-29", 18, "2022-03-01"],
  ])("born %s: %i years are full on %s", (born, years, day) => {
    const midnight = startOfLocalDay(day);
    const days = [midnight - 1, midnight].map(amsterdamDate);
    expect(days.map((today) => completedYears(born, today))).toEqual([years - 1, years]);
    expect(days.map((today) => ageOn(born, today))).toEqual([years - 1, years]);
    expect(birthday(born, years)).toBe(day);
  });

  it(`${CASES} cases around birthdays are decided as the oracle says`, () => {
    let open = 0;
    for (let seed = 1; seed <= CASES; seed += 1) {
      const world = birthdayWorld(seed, birthdayCase(seed));
      const wrong = disagreement(decide, world);
      if (wrong) throw new Error(`case ${seed}: ${JSON.stringify({ ...wrong, world })}`);
      if (Object.keys(naive(world)).length > 0) open += 1;
    }
    process.stdout.write(`  birthdays: ${CASES} cases, ${open} with something to read\n`);
    expect(open).toBeGreaterThan(CASES / 10);
    expect(open).toBeLessThan(CASES * 0.9);
  }, 120_000);

  it.each([
    [
      "a birthday that begins a day late",
      "mandates/age.ts",
      "today.slice(5) < birthDate.slice(5)",
      "today.slice(5) <= birthDate.slice(5)",
    ],
    [
      "a birthday that ignores the month and the day",
      "mandates/age.ts",
      "today.slice(5) < birthDate.slice(5) ? years - 1 : years",
      "years",
    ],
    ["a band that reaches one year further", "mandates/powers.ts", "age <= band.to", "age <= band.to + 1"],
    ["a mandate on the day it ends", "mandates/powers.ts", "today < mandate.validUntil", "today <= mandate.validUntil"],
    ["an incapacity of tomorrow", "mandates/powers.ts", "date <= today", "date !== today"],
  ])("control: %s is found", (name, file, from, to) => {
    const after = foundAfter(mutate({ name, file, from, to }));
    process.stdout.write(`  ${name}: found after ${after} cases\n`);
    expect(after).not.toBeNull();
  });

  function foundAfter(mutant: Decide): number | null {
    for (let seed = 1; seed <= CASES; seed += 1)
      if (disagreement(mutant, birthdayWorld(seed, birthdayCase(seed)))) return seed;
    return null;
  }
});
