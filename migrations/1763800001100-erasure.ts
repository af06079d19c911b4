import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables that the definer could not look into yet: to delete the rows of one dossier is to look for them first. */
const NEW_TO_IT = [
  "dossier_key",
  "section",
  "entry_draft",
  "grant_receipt",
  "block",
  "access_request",
  "checkpoint_mark",
];

/** Lets the function that erases a dossier find its rows in every table: by the dossier, and by nothing else. */
export class Erasure1763800001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select (dossier_id) on ${NEW_TO_IT.join(", ")} to regiemap_definer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke select (dossier_id) on ${NEW_TO_IT.join(", ")} from regiemap_definer`);
  }
}
