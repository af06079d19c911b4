import { makeWorld } from "../worlds/make-world.js";
import { Random } from "../worlds/random.js";
import { toFacts } from "../worlds/to-facts.js";
import { cedarReads } from "./cedar.js";
import { readableBy, type Decide } from "./compare.js";
import { fieldsOfSheet, partnersOf } from "./naive-sheet.js";

/** Cedar answers slowly, so a world for it holds little; what it holds is asked about one field at a time. */
const SMALL = { entries: 1, grants: 2, items: 1 };

export interface CedarRun {
  worlds: number;
  /** How many of them Cedar let something be read in. */
  allowed: number;
  disagreements: { seed: number; field: string; decided: unknown; expected: unknown }[];
}

/** Asks the decision and Cedar about one field of one entry in so many worlds of reading and copying. */
export function compareWithCedar(decide: Decide, worlds: number): CedarRun {
  const run: CedarRun = { worlds: 0, allowed: 0, disagreements: [] };
  for (let seed = 1; run.worlds < worlds; seed += 1) {
    const world = makeWorld(seed, SMALL);
    const entry = world.entries[0]!;
    const template = world.policy.templates.find(
      ({ key, version }) => key === entry.templateKey && version === entry.templateVersion,
    );
    const isRead = world.question.action === "read" || world.question.action === "copy";
    if (!isRead || !template) continue;
    run.worlds += 1;
    const fields = [...fieldsOfSheet(template), "$summary", "$reaction"].filter(
      (field) => partnersOf(template, field) === null,
    );
    const field = new Random(seed).pick(fields);
    const expected = cedarReads(world, entry, template, field);
    const { question, facts } = toFacts(world);
    const readable = readableBy(decide(question, facts), world)[entry.id];
    const decided = readable?.[field] ?? readable?.["$everything"] ?? null;
    if (expected !== null) run.allowed += 1;
    if (decided !== expected) run.disagreements.push({ seed, field, decided, expected });
  }
  return run;
}
