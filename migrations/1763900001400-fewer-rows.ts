import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { FACTS_OF as FACTS_BEFORE } from "./fewer-looks/viewing.js";
import { FACTS_OF } from "./fewer-rows/facts.js";

/**
 * Facts cost what there is to release, not what there is: which sheets could be meant is found in an index that holds all
 * it takes, row security included, and only those are read; shares are loaded at once, not one by one.
 */
export class FewerRows1763900001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index entry_in_reach on entry (dossier_id) include (id, owner_account_id, author_account_id, author_membership_id,
  section_key, template_key, data_class, state, released_revision);
${FACTS_OF}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${asItWas("facts_of", FACTS_BEFORE)} drop index entry_in_reach;`);
  }
}
