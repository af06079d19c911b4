import fc from "fast-check";
import { decide } from "#domain/sharing/decide.js";
import type { Decision } from "#domain/sharing/decision.js";
import { readableBy } from "#testing/oracle/compare.js";
import type { PlainWorld } from "#testing/oracle/plain.js";
import type { Readable } from "#testing/oracle/naive.js";
import { blocks, worlds } from "#testing/worlds/arbitrary.js";
import { toFacts } from "#testing/worlds/to-facts.js";

const RUNS = { numRuns: 3_000 };

function ask(world: PlainWorld): Decision {
  const { question, facts } = toFacts(world);
  return decide(question, facts);
}

const readable = (world: PlainWorld): Record<string, Readable> => readableBy(ask(world), world);

/** Every field of `after` was there in `before`, from as new a text. */
function isNoWider(before: Record<string, Readable>, after: Record<string, Readable>): boolean {
  const rank = (revision: number | "own" | undefined): number =>
    revision === undefined ? -1 : revision === "own" ? Number.MAX_SAFE_INTEGER : revision;
  return Object.entries(after).every(([id, fields]) =>
    Object.entries(fields).every(([field, revision]) => rank(revision) <= rank(before[id]?.[field])),
  );
}

describe("what must always hold", () => {
  it("adding a block never widens", () => {
    fc.assert(
      fc.property(worlds(), blocks(), (world, block) =>
        isNoWider(readable(world), readable({ ...world, blocks: [...world.blocks, block] })),
      ),
      RUNS,
    );
  });

  it("ending a grant never widens, where no wall stands between the grants", () => {
    fc.assert(
      fc.property(worlds(), fc.nat(3), (world, at) => {
        fc.pre(world.grants.length > 0 && !ask(world).refused.includes("wall"));
        const grants = world.grants.map((grant, nth) =>
          nth === at % world.grants.length ? { ...grant, state: "ended" } : grant,
        );
        return isNoWider(readable(world), readable({ ...world, grants }));
      }),
      RUNS,
    );
  });

  it("a list is the filter of single checks", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { question, facts } = toFacts(world);
        const list = decide(question, facts).released;
        for (const entry of facts.entries) {
          const single = decide(question, { ...facts, entries: [entry] });
          expect(single.released.get(entry.id)).toEqual(list.get(entry.id));
        }
      }),
      RUNS,
    );
  });

  it("the order of grants, items and blocks changes nothing", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const turned = {
          ...world,
          grants: world.grants.map((grant) => ({ ...grant, scope: grant.scope.toReversed() })).toReversed(),
          blocks: world.blocks.toReversed(),
          mandates: world.mandates.toReversed(),
        };
        expect(ask(turned)).toEqual(ask(world));
      }),
      RUNS,
    );
  });

  it("at validUntil a grant gives nothing any more, and until then it does", () => {
    let isLast = 0;
    fc.assert(
      fc.property(worlds(), fc.nat(3), (world, at) => {
        const grant = world.grants[at % Math.max(1, world.grants.length)];
        fc.pre(grant !== undefined && Number.isFinite(grant.validUntil));
        const atTheEnd = { ...world, question: { ...world.question, now: grant!.validUntil } };
        const ended = {
          ...atTheEnd,
          grants: world.grants.map((one) => (one === grant ? { ...one, state: "ended" } : one)),
        };
        expect(ask(atTheEnd).released).toEqual(ask(ended).released);
        const before = { ...world, question: { ...world.question, now: grant!.validUntil - 1 } };
        if (!isNoWider(readable(atTheEnd), readable(before))) isLast += 1;
      }),
      RUNS,
    );
    expect(isLast).toBeGreaterThan(100);
  });

  it("the owner has everything but what others are drafting, whatever stands in the policy", () => {
    const owner = { accountId: "owner", membershipId: null, linkId: null, assurance: "low" };
    fc.assert(
      fc.property(worlds(), (world) => {
        fc.pre(world.dossier.state === "active");
        const { released } = ask({ ...world, question: { ...world.question, actor: owner, action: "read" } });
        const expected = world.entries.filter(({ state, author }) => state !== "draft" || author.kind === "owner");
        expect([...released.keys()].sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });
});

describe("broken facts", () => {
  const BROKEN = [undefined, null, "", "x", -1, Number.NaN, {}, [], new Map(), new Set(["x"])];

  it("are a no, never an exception", () => {
    fc.assert(
      fc.property(worlds(), fc.infiniteStream(fc.nat(1_000)), fc.constantFrom(...BROKEN), (world, steps, value) => {
        const { question, facts } = toFacts(world);
        const copy = structuredClone({ question, facts });
        breakOne(copy.facts, steps, value);
        expect(() => decide(copy.question, copy.facts)).not.toThrow();
      }),
      RUNS,
    );
  });

  /** Walks to some value inside and replaces it. */
  function breakOne(root: object, steps: fc.Stream<number>, value: unknown): void {
    let here: object = root;
    for (const step of steps) {
      const isMap = here instanceof Map;
      const keys: unknown[] = isMap ? [...(here as Map<unknown, unknown>).keys()] : Object.keys(here);
      if (keys.length === 0) return;
      const key = keys[step % keys.length];
      const next: unknown = isMap ? (here as Map<unknown, unknown>).get(key) : Reflect.get(here, key as string);
      if (typeof next === "object" && next !== null && step % 4 !== 0) {
        here = next;
        continue;
      }
      if (isMap) (here as Map<unknown, unknown>).set(key, value);
      else Reflect.set(here, key as string, value);
      return;
    }
  }
});
