import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who somebody is says which entry in a register they stated; the demo is played in through the same question. */
export class OwnRegister1763900001310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
grant select on membership_register to regiemap_import;
create policy own on membership_register for select to regiemap_import
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy own on membership_register;
revoke select on membership_register from regiemap_import;`);
  }
}
