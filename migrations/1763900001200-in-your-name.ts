import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

const TELL = "tell_colleague()";
const SAFE = "security definer set search_path = pg_catalog, public, pg_temp";

/** Who is named by a program is told, and an access request says through which program it came. */
export class InYourName1763900001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- name of the program, as it was; empty when somebody asked by themself
alter table access_request add column via text;

-- When a program last acted in somebody's name, so that they hear of it once a day and not of every sheet.
create table machine_told (
  client_id uuid not null references machine_client on delete cascade,
  account_id uuid not null references account on delete cascade,
  told_on date not null,
  primary key (client_id, account_id)
);
alter table machine_told enable row level security, force row level security;
create policy regiemap_definer on machine_told to regiemap_definer using (true) with check (true);
grant select, insert, update, delete on machine_told to regiemap_definer;

create function tell_colleague() returns void language plpgsql volatile ${SAFE} as $$
declare
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
begin
  insert into machine_told as told (client_id, account_id, told_on)
    values (nullif(current_setting('app.machine', true), '')::uuid, v_account, (now() at time zone 'Europe/Amsterdam')::date)
    on conflict (client_id, account_id) do update set told_on = excluded.told_on where told.told_on < excluded.told_on;
  if not found then return; end if;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'in-your-name', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = v_account;
end $$;
${byDefiner([TELL], { regiemap_app: [TELL] })}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function ${TELL};
drop table machine_told;
alter table access_request drop column via;`);
  }
}
