import type { MigrationInterface, QueryRunner } from "typeorm";
import { WAYS_BACK } from "./1763900000510-ways-back.js";
import { asItWas } from "./as-it-was.js";
import { asDefiner } from "./by-definer.js";
import { DEFINER } from "./signing-in/words.js";

const RECOVER = `
-- Whoever lost their key may have lost it to somebody, who may have linked a provider with it: no way in of before is left.
create or replace function recover_account(p_account uuid, p_passkey jsonb, p_session jsonb) returns boolean ${DEFINER} as $$
begin
  delete from passkey where account_id = p_account;
  delete from linked_identity where account_id = p_account;
  perform insert_passkey(p_account, p_passkey);
  update session set ended_at = clock_timestamp() where account_id = p_account and ended_at is null;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'recovered', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = p_account;
  perform account_note(p_account, 'account.recovered', (p_passkey ->> 'id')::uuid, null);
  perform insert_session(p_account, p_session);
  return true;
exception when unique_violation then return false;
end $$;`;

/** Getting back in takes every way in of before away, those through a provider too. */
export class NoWayLeft1763900001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(RECOVER));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(asItWas("recover_account", WAYS_BACK)));
  }
}
