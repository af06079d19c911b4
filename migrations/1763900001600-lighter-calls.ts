import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner } from "./by-definer.js";
import { TAKE_PLACE as TAKE_PLACE_BEFORE } from "./fewer-looks/entering.js";
import { TAKE_PLACE } from "./lighter-calls/entering.js";
import {
  AUDIT_APPEND,
  AUDIT_LINK,
  AUDIT_TEXT,
  GENERATED_COLUMNS,
  LINK_TOLD,
  TOLD_COLUMNS,
} from "./lighter-calls/recording.js";
import { AUDIT_LINK as AUDIT_LINK_BEFORE } from "./opened-once/viewing.js";
import { RECORD_KEEPING } from "./1763800000600-record-keeping.js";
import { SHORTER_PLANS } from "./1763900000310-shorter-plans.js";

/** The same rules with less for the database to start: found by counting instructions, which no neighbour disturbs. */
export class LighterCalls1763900001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${TAKE_PLACE}
${TOLD_COLUMNS}
${AUDIT_LINK}
revoke execute on function ${LINK_TOLD} from public;
grant execute on function ${LINK_TOLD} to regiemap_definer;
${AUDIT_TEXT}
${asDefiner(AUDIT_APPEND)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${asDefiner(asItWas("audit_append", RECORD_KEEPING))}
${asItWas("audit_text", SHORTER_PLANS)}
${AUDIT_LINK_BEFORE}
drop function ${LINK_TOLD};
${GENERATED_COLUMNS}
${TAKE_PLACE_BEFORE}`);
  }
}
