import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner } from "./by-definer.js";
import { PASSKEYS, STARTING, STEPS } from "./signing-in/ways-in.js";
import { ACCOUNT, DEFINER, SESSION } from "./signing-in/words.js";

const CHANGED = ["begin_code_step", "recover_account", "remove_my_passkey", "renew_my_card"];

/** What this migration runs; a later one puts functions back from it. */
export const WAYS_BACK = `
-- Codes are counted per address and kind, so that beginning again and again keeps nobody from getting back in; and getting
-- back in has more of them, since it is the one who lost their key that a limit would hurt.
create or replace function begin_code_step(p_id uuid, p_token_hash bytea, p_kind text, p_address_hash bytea, p_data bytea,
    p_minutes integer, p_mail jsonb) returns void ${DEFINER} as $$
declare
  v_account uuid := (select a.account_id from account_address a where a.address_hash = p_address_hash);
  v_recent integer := (select count(*) from sign_in_step s where s.address_hash = p_address_hash and s.kind = p_kind
    and s.created_at > now() - interval '1 hour');
begin
  insert into sign_in_step (id, token_hash, kind, account_id, address_hash, data, expires_at)
    values (p_id, p_token_hash, p_kind, v_account, p_address_hash, p_data, now() + p_minutes * interval '1 minute');
  if v_recent < (case p_kind when 'recovery' then 20 else 5 end) then
    insert into outbox_mail (id, to_address, template, language, parameters)
      values ((p_mail ->> 'id')::uuid, p_mail ->> 'to',
        case when v_account is null then p_mail ->> 'toUnknown' else p_mail ->> 'toKnown' end,
        coalesce((select a.language from account a where a.id = v_account), p_mail ->> 'language'),
        jsonb_build_object('code', p_mail ->> 'code'));
  end if;
end $$;

-- Whoever lost their key may have lost it to somebody: the old ones are worth nothing any more.
create or replace function recover_account(p_account uuid, p_passkey jsonb, p_session jsonb) returns boolean ${DEFINER} as $$
begin
  delete from passkey where account_id = p_account;
  perform insert_passkey(p_account, p_passkey);
  update session set ended_at = clock_timestamp() where account_id = p_account and ended_at is null;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'recovered', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = p_account;
  perform account_note(p_account, 'account.recovered', (p_passkey ->> 'id')::uuid, null);
  perform insert_session(p_account, p_session);
  return true;
exception when unique_violation then return false;
end $$;

-- A key goes because a device is gone, or somebody else has it: what it opened is closed too, but for this very session.
create or replace function remove_my_passkey(p_id uuid) returns text ${DEFINER} as $$
begin
  perform from account_head h where h.account_id = ${ACCOUNT} for update;
  if not exists (select from passkey k where k.account_id = ${ACCOUNT} and k.id = p_id) then return 'not-found'; end if;
  if (select count(*) from passkey k where k.account_id = ${ACCOUNT}) < 2 then return 'last'; end if;
  delete from passkey where account_id = ${ACCOUNT} and id = p_id;
  update session set ended_at = clock_timestamp()
    where account_id = ${ACCOUNT} and id <> ${SESSION} and ended_at is null;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'passkey-removed', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = ${ACCOUNT};
  perform account_note(${ACCOUNT}, 'account.passkey-removed', p_id, null);
  return 'removed';
end $$;

create or replace function renew_my_card(p_hashes bytea[]) returns void ${DEFINER} as $$
begin
  delete from recovery_code where account_id = ${ACCOUNT};
  insert into recovery_code (account_id, code_hash) select ${ACCOUNT}, h from unnest(p_hashes) h;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'card-renewed', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = ${ACCOUNT};
  perform account_note(${ACCOUNT}, 'account.card-renewed', null, null);
end $$;
`;

/** Getting back in and taking a key away leave nobody else a way in, and nobody can be kept from getting back in. */
export class WaysBack1763900000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(WAYS_BACK));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner(CHANGED.map((name) => asItWas(name, STEPS + PASSKEYS + STARTING)).join("\n")));
  }
}
