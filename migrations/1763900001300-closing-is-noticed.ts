import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is decided while a dossier is closed, or opened again, is decided anew: its state is part of the access version. */
export class ClosingIsNoticed1763900001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function dossier_closed() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.access_version := old.access_version + 1;
  return new;
end $$;
revoke execute on function dossier_closed() from public;
create trigger dossier_closed before update of state on dossier for each row when (new.state <> old.state)
  execute function dossier_closed();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop trigger dossier_closed on dossier; drop function dossier_closed();");
  }
}
