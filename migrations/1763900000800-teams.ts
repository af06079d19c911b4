import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";
import { LOOKING, LOOKING_DOWN, LOOKING_FUNCTIONS } from "./teams/looking.js";
import { NOTICE_FUNCTIONS, NOTICES, NOTICES_DOWN } from "./teams/notices.js";

/** Grants to a team: who is in it, what the owner was told of them, and what they reach at most. */
export class Teams1763900000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mayExecute = { "regiemap_app, regiemap_import": LOOKING_FUNCTIONS };
    await runner.query(
      [NOTICES, LOOKING, byDefiner([...NOTICE_FUNCTIONS, ...LOOKING_FUNCTIONS], mayExecute)].join("\n"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query([LOOKING_DOWN, NOTICES_DOWN].join("\n"));
  }
}
