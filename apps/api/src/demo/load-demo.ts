import { loadDemoWorld } from "#catalogue/demo-world.js";
import type { Catalogue, DemoWorld } from "#catalogue/types.js";
import type { WorldImport } from "#domain/directory/ports.js";
import type { LocalDate } from "#domain/time.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { DemoCast } from "./demo-cast.js";
import { entryActs } from "./demo-entries.js";
import { grantActs, isPlayed, proposalActs } from "./demo-grants.js";
import { loadPeople } from "./demo-people.js";
import { blockActs, readActs, requestActs } from "./demo-rest.js";
import { Stage, type Act } from "./demo-stage.js";

const NAME = "demo-world";

/**
 * Fills an empty Regiemap with the invented people of the catalogue, once: everything they did is played back in the order
 * of time through the same use cases as real input, at its own moment. In one transaction: it is there completely or not.
 * @throws when a rule refuses something: then the data are wrong, not the rule
 */
export async function loadDemo(parts: {
  worldImport: WorldImport;
  catalogue: Catalogue;
  today: LocalDate;
}): Promise<{ loaded: boolean; items: number }> {
  const { worldImport, catalogue, today } = parts;
  if (await worldImport.isDone(NAME)) return { loaded: false, items: 0 };
  const world = loadDemoWorld(catalogue, today);
  const acts = actsOf(world);
  let people = 0;
  await worldImport.run(NAME, async (builder) => {
    people = await loadPeople(builder, world, catalogue);
    const stage = new Stage(builder, new Vocabulary(catalogue), new DemoCast(world));
    for (const act of acts) await play(act, stage);
  });
  return { loaded: true, items: people + acts.length };
}

async function play(act: Act, stage: Stage): Promise<void> {
  try {
    await act.play(stage);
  } catch (thrown) {
    throw new Error(`Demo world, ${act.what}: ${thrown instanceof Error ? thrown.message : "failed"}`, {
      cause: thrown,
    });
  }
}

/** Everything that happened, in the order of time. Openings of links come with the issue about links. */
function actsOf(world: DemoWorld): Act[] {
  const links = new Set(world.links.map(({ id }) => id));
  const acts = [
    ...world.entries.flatMap(entryActs),
    ...world.grants.filter(isPlayed).flatMap((grant) => grantActs(grant, world)),
    ...world.proposals.flatMap(proposalActs),
    ...world.blocks.flatMap(blockActs),
    ...world.requests.flatMap(requestActs),
    ...world.reads.filter(({ by }) => !links.has(by)).flatMap(readActs),
  ];
  return acts.sort((a, b) => a.at - b.at);
}
