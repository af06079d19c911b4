import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner, byDefiner } from "./by-definer.js";

const ACCOUNT = "(select nullif(current_setting('app.account', true), '')::uuid)";
const BY_OWNER = "('supporter', 'attorney')";
const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";

/** Who may send invitations for a dossier, manage an organisation, confirm and check its people. */
function functions(inviting: string, managing: string, approved: string): string {
  return `
create or replace function inviting_dossiers() returns uuid[] language sql stable ${SAFE}
  select array(select d.id from dossier d where d.owner_account_id = ${ACCOUNT} union ${inviting})
$$;
create or replace function managed_organisations() returns uuid[] language sql stable ${SAFE}
  select array(select m.organisation_id from organisation_manager m where m.account_id = ${ACCOUNT} and m.until is null${managing})
$$;
create or replace function confirm_membership(p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
begin
  update membership m set verification_level = 'organisation-confirmed', verification_assurance = 'substantial',
      confirmed_by = ${ACCOUNT}
    where m.id = p_membership and m.organisation_id = any (managed_organisations()) and m.account_id <> ${ACCOUNT}
      and m.verification_level = 'self-stated' and m.valid_until > now()${approved};
  return found;
end $$;
create or replace function check_register(p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
begin
  update membership_register r set checked_at = now(), checked_by = ${ACCOUNT}
    from membership m where m.id = r.membership_id and m.id = p_membership
      and m.organisation_id = any (managed_organisations()) and m.account_id <> ${ACCOUNT} and m.valid_until > now()${approved};
  if not found then return false; end if;
  update membership set verification_level = 'register-checked', verification_assurance = 'high' where id = p_membership;
  return true;
end $$;`;
}

export const NARROWER = functions(
  "select unnest(governed_dossiers())",
  `
    and (exists (select from membership x where x.organisation_id = m.organisation_id and x.account_id = m.account_id
        and x.valid_from <= now() and x.valid_until > now())
      or not exists (select from membership x where x.organisation_id = m.organisation_id and x.account_id = m.account_id))`,
  `
      and exists (select from organisation o where o.id = m.organisation_id and o.approved_at is not null)`,
);
const AS_THEY_WERE = functions(
  `select m.dossier_id from mandate m where m.holder_account_id = ${ACCOUNT} and m.checked_by is not null
      and m.valid_from <= (now() at time zone 'Europe/Amsterdam')::date and m.valid_until > (now() at time zone 'Europe/Amsterdam')::date`,
  "",
  "",
);

const PREPARED = "prepared_by = (select nullif(current_setting('app.account', true), '')::uuid) and given_keys = '{}'";
const prepares = (also: string): string => `
alter policy grant_proposal_insert on grant_proposal
  with check (owner_account_id = ${ACCOUNT} or dossier_id = any ((select governed_dossiers())::uuid[])
    or (${PREPARED}${also} and dossier_id = any ((select represented_dossiers())::uuid[])));`;

/**
 * Nobody verifies themself by way of an organisation that nobody approved; managing ends with the last membership, also when
 * that ends by its date; nothing that was offered under a mandate outlives it; what a judge decided is not ended by one
 * signature.
 */
export class Narrower1763900000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${asDefiner(NARROWER)}
${prepares(" and 'owner' = any (needed_keys)")}

-- What still waits for a key under a mandate ends with it; an invitation goes with its proposal.
create function mandate_keys_gone() returns trigger language plpgsql ${SAFE}
begin
  delete from grant_proposal p where p.dossier_id = new.dossier_id and 'mandate:' || new.id = any (p.needed_keys || p.given_keys);
  return null;
end $$;
create trigger mandate_keys_gone after update on mandate for each row
  when (old.ended_at is null and new.ended_at is not null) execute function mandate_keys_gone();

create function mandate_stays() returns trigger language plpgsql as $$
begin
  if old.checked_by is not null and new.checked_by is null then
    raise exception 'a check is not taken back' using errcode = '42501';
  end if;
  if old.checked_by is not null and old.type not in ${BY_OWNER} and new.ended_at is distinct from old.ended_at
    and old.holder_account_id is distinct from ${ACCOUNT} and current_user = 'regiemap_app' then
    raise exception 'only its holder lays this down' using errcode = '42501';
  end if;
  return new;
end $$;
revoke execute on function mandate_stays() from public;
create trigger mandate_stays before update on mandate for each row execute function mandate_stays();
${byDefiner(["mandate_keys_gone()"], {})}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger mandate_stays on mandate;
drop function mandate_stays();
drop trigger mandate_keys_gone on mandate;
drop function mandate_keys_gone();
${prepares("")}
${asDefiner(AS_THEY_WERE)}
`);
  }
}
