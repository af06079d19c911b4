import fc from "fast-check";
import type { PlainBlock, PlainWorld } from "../oracle/plain.js";
import { makeWorld } from "./make-world.js";
import { CLASSES, PROFESSIONS, SECTIONS } from "./policies.js";

/** Worlds for fast-check: they shrink to fewer entries, grants and items. */
export const worlds = (): fc.Arbitrary<PlainWorld> =>
  fc
    .record({
      seed: fc.noShrink(fc.integer({ min: 1, max: 2 ** 30 })),
      entries: fc.integer({ min: 0, max: 5 }),
      grants: fc.integer({ min: 0, max: 4 }),
      items: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ seed, ...size }) => makeWorld(seed, size));

/** A block somebody could add: on a person, an organisation or a profession, of everything or of less. */
export const blocks = (): fc.Arbitrary<PlainBlock> =>
  fc.record({
    id: fc.constant("added"),
    who: fc.oneof(
      fc.constantFrom("professional", "relative").map((accountId) => ({ kind: "account", accountId })),
      fc.constant({ kind: "organisation", organisationId: "organisation" }),
      fc.constantFrom(...PROFESSIONS).map((profession) => ({ kind: "profession", profession })),
    ),
    what: fc.oneof(
      fc.constant({ kind: "everything" }),
      fc.constantFrom(...SECTIONS).map((section) => ({ kind: "section", section })),
      fc.constantFrom(...CLASSES).map((dataClass) => ({ kind: "class", dataClass })),
      fc.integer({ min: 0, max: 4 }).map((at) => ({ kind: "entry", entryId: `entry-${at}` })),
    ),
  });
