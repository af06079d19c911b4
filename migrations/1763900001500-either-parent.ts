import type { MigrationInterface, QueryRunner } from "typeorm";

const ROLES = "regiemap_app, regiemap_import";

/** Where the yes of one of several representatives is needed, the one who gave it is the one it was needed of. */
export class EitherParent1763900001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant update (needed_keys) on grant_proposal to ${ROLES}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (needed_keys) on grant_proposal from ${ROLES}`);
  }
}
