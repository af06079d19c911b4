import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";
import { INVITING, INVITING_FUNCTIONS, INVITING_PARTS } from "./organisations/inviting.js";
import { MANAGING, MANAGING_FUNCTIONS } from "./organisations/managing.js";
import { TABLES, WALLS, WALLS_DOWN } from "./organisations/tables.js";

const FOR_APP = [...MANAGING_FUNCTIONS, ...INVITING_FUNCTIONS];
const ALL = [...FOR_APP, ...INVITING_PARTS];

/** Organisations that real people register, their people, and invitations: to work there, to read, to start a binder. */
export class Organisations1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      [
        TABLES,
        MANAGING,
        INVITING,
        byDefiner(ALL, { regiemap_app: FOR_APP, regiemap_import: ["managed_organisations()", "inviting_dossiers()"] }),
        WALLS,
      ].join("\n"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      [
        "drop trigger proposal_gone on grant_proposal;",
        "drop policy sent on invitation; drop policy making on invitation; drop policy withdrawing on invitation;",
        "drop policy managed on organisation_manager; drop policy own_or_managed on membership_register;",
        ...ALL.toReversed().map((signature) => `drop function ${signature};`),
        WALLS_DOWN,
        "drop table invitation; drop table membership_register; drop table organisation_manager;",
        "alter table membership drop constraint membership_not_by_oneself, drop column invited_by, drop column confirmed_by;",
        "alter table organisation drop column registered_by, drop column website, drop column contact;",
      ].join("\n"),
    );
  }
}
