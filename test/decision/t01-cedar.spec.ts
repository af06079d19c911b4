import { decide } from "#domain/sharing/decide.js";
import { compareWithCedar } from "#testing/oracle/compare-cedar.js";
import { mutate } from "#testing/oracle/mutate.js";
import { MUTANTS } from "#testing/oracle/mutants.js";

const WORLDS = 5_000;

describe("T-01: the decision agrees with the same rules in Cedar", () => {
  it(`in ${WORLDS} worlds`, () => {
    const { worlds, allowed, disagreements } = compareWithCedar(decide, WORLDS);
    expect(disagreements).toEqual([]);
    expect(worlds).toBe(WORLDS);
    expect(allowed).toBeGreaterThan(WORLDS / 10);
  }, 600_000);

  it("control: a planted mistake is found", () => {
    const mutant = MUTANTS.find(({ name }) => name === "any purpose will do")!;
    expect(compareWithCedar(mutate(mutant), 300).disagreements).not.toEqual([]);
  }, 60_000);
});
