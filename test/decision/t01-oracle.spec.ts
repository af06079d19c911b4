import { decide } from "#domain/sharing/decide.js";
import { disagreement } from "#testing/oracle/compare.js";
import { mutate, smallestFailure } from "#testing/oracle/mutate.js";
import { MUTANTS } from "#testing/oracle/mutants.js";
import { makeWorld } from "#testing/worlds/make-world.js";
import { toFacts } from "#testing/worlds/to-facts.js";

const WORLDS = 200_000;
/** How many worlds of one size a mutant may survive. */
const PATIENCE = 15_000;

describe("T-01: the decision agrees with an oracle written from the design alone", () => {
  it(`in ${WORLDS} worlds, about half of them allowed`, () => {
    let allowed = 0;
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const world = makeWorld(seed);
      const wrong = disagreement(decide, world);
      if (wrong) throw new Error(`world ${seed}: ${JSON.stringify({ ...wrong, world })}`);
      if (seed % 20 === 0) {
        const { question, facts } = toFacts(world);
        if (decide(question, facts).outcome === "allowed") allowed += 1;
      }
    }
    expect(allowed / (WORLDS / 20)).toBeGreaterThan(0.4);
    expect(allowed / (WORLDS / 20)).toBeLessThan(0.6);
  }, 600_000);
});

describe("T-01 control: a planted mistake is found, in the smallest world that shows it", () => {
  it.each(MUTANTS)("$name", (mutant) => {
    const kill = smallestFailure(mutate(mutant), PATIENCE);
    expect(kill).not.toBeNull();
    process.stdout.write(`  ${mutant.name}: ${JSON.stringify(kill)}\n`);
  });

  it("and the decision itself survives the same worlds", () => {
    expect(smallestFailure(decide, 500)).toBeNull();
  });

  it("a mutant that no longer fits the source fails", () => {
    expect(() => mutate({ name: "gone", file: "sharing/scope.ts", from: "no such text", to: "" })).toThrow("gone");
  });
});
