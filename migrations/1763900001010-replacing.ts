import type { MigrationInterface, QueryRunner } from "typeorm";

/** What waits for a second key keeps which grant it is to replace. */
export class Replacing1763900001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table grant_proposal add column supersedes uuid");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table grant_proposal drop column supersedes");
  }
}
