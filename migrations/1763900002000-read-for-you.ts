import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner } from "./by-definer.js";
import { AUDIT_APPEND as AUDIT_APPEND_BEFORE } from "./lighter-calls/recording.js";
import { AUDIT_APPEND } from "./read-for-you/recording.js";

/** What a representative reads about sharing stands in the record, once per session: one page asks for several lists. */
export class ReadForYou1763900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(AUDIT_APPEND));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(AUDIT_APPEND_BEFORE));
  }
}
