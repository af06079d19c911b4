import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner, byDefiner } from "./by-definer.js";
import { PASSKEYS } from "./signing-in/ways-in.js";
import { ACCOUNT, DEFINER, SESSION } from "./signing-in/words.js";

const MOVE = "move_my_address(text, bytea)";

// Its caller proved the address with a code. The old one is told before it is gone; a way back in that was under way there
// is closed, so that only the new mailbox counts from now on.
const MOVING = `
create function move_my_address(p_address text, p_address_hash bytea) returns boolean ${DEFINER} as $$
begin
  perform from account_head h where h.account_id = ${ACCOUNT} for update;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'address-moved', a.language
    from account_address x join account a on a.id = x.account_id
    where x.account_id = ${ACCOUNT} and x.address_hash <> p_address_hash;
  update account_address set address = p_address, address_hash = p_address_hash, verified_at = now()
    where account_id = ${ACCOUNT};
  if not found then return false; end if;
  update sign_in_step set used_at = now()
    where account_id = ${ACCOUNT} and kind in ('recovery', 'recovering', 'recovery-key') and used_at is null;
  perform account_note(${ACCOUNT}, 'account.address-moved', null, null);
  return true;
exception when unique_violation then return false;
end $$;
`;

// A passkey is worth the second level: who came with less and shows one goes on with that.
const CONFIRMING = `
create or replace function confirm_session(p_credential bytea, p_counter bigint, p_backed_up boolean,
    p_token_hash bytea, p_minutes integer) returns bigint ${DEFINER} as $$
declare
  v_fresh bigint;
begin
  if use_passkey(p_credential, p_counter, p_backed_up, ${ACCOUNT}) is null or ${ACCOUNT} is null then return null; end if;
  update session set fresh_until = now() + p_minutes * interval '1 minute', token_hash = p_token_hash,
      last_seen_at = now(), assurance = case assurance when 'low' then 'substantial' else assurance end
    where id = ${SESSION} and account_id = ${ACCOUNT} and ended_at is null
    returning micros(fresh_until) into v_fresh;
  return v_fresh;
end $$;
`;

/** Another address for one's own mail, and a session whose level rises with a passkey. */
export class OwnAddress1763900000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query([MOVING, byDefiner([MOVE], { regiemap_app: [MOVE] }), asDefiner(CONFIRMING)].join("\n"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query([asDefiner(asItWas("confirm_session", PASSKEYS)), `drop function ${MOVE};`].join("\n"));
  }
}
