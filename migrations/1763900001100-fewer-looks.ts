import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner, byDefiner } from "./by-definer.js";
import { OPEN_DOSSIER, TAKE_PLACE, TAKE_PLACE_AGAIN } from "./fewer-looks/entering.js";
import { POLICIES } from "./fewer-looks/policies.js";
import { CALLS, FACTS_OF } from "./fewer-looks/viewing.js";
import { TAKE_PLACE as TAKE_PLACE_BEFORE } from "./opened-once/entering.js";
import { CALLS as CALLS_BEFORE } from "./opened-once/viewing.js";
import { LOOKING, TEAM_POLICIES } from "./teams/looking.js";

const AGAIN = "take_place_again(bytea, text[])";
const RELEASE = "boolean, uuid[], text[], uuid[], bigint, integer, text, boolean";
const NOW = [`view_release(bytea, text[], uuid, ${RELEASE})`, "view_refusal(bytea, text[], uuid, text)"];
const BEFORE = [`view_release(bytea, uuid, ${RELEASE})`, "view_refusal(bytea, uuid, text)"];
const mayBeCalled = (functions: readonly string[]): string => `
revoke execute on function ${functions.join(", ")} from public;
grant execute on function ${functions.join(", ")} to regiemap_app;`;

/** Starting a statement is what it costs: entering and loading take few, the second call of a view takes its place again. */
export class FewerLooks1763900001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${TAKE_PLACE}
${asDefiner(OPEN_DOSSIER)}
${TAKE_PLACE_AGAIN}
${byDefiner([AGAIN], { regiemap_app: [AGAIN] })}
${POLICIES}
${FACTS_OF}
drop function ${BEFORE.join(", ")};
${CALLS}
${mayBeCalled(NOW)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function ${NOW.join(", ")};
${CALLS_BEFORE}
${mayBeCalled(BEFORE)}
${asItWas("facts_of", LOOKING)}
${TEAM_POLICIES}
drop function ${AGAIN};
${asDefiner(asItWas("open_dossier", LOOKING))}
${asItWas("take_place", TAKE_PLACE_BEFORE)}`);
  }
}
