import type { MigrationInterface, QueryRunner } from "typeorm";
import { asItWas } from "./as-it-was.js";
import { asDefiner } from "./by-definer.js";
import { MANDATE_LIFE } from "./1763900000300-mandates.js";

const BY_OWNER = "('supporter', 'attorney')";

// Seen for a period: a mandate that asks for incapacity is in force until the day it was checked for and no longer. Checked
// again with an earlier day, it ends sooner.
export const CHECK_MANDATE = `
drop function check_mandate(uuid, text, date);
create function check_mandate(p_id uuid, p_by text, p_incapacity date, p_until date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m mandate;
begin
  update mandate x set checked_by = p_by, checked_at = now(),
      incapacity_checked_on = coalesce(p_incapacity, x.incapacity_checked_on),
      valid_until = least(x.valid_until, p_until)
    from mandate_power p
    where x.id = p_id and p.type = x.type and x.ended_at is null and x.holder_account_id is not null
      and x.type not in ${BY_OWNER}
      and (not p.only_when_incapable
        or (coalesce(p_incapacity, x.incapacity_checked_on) is not null and p_until is not null))
    returning x.* into m;
  if m.id is null then return false; end if;
  perform audit_link(m.dossier_id, ',' || substr(jsonb_build_object(
    'id', uuidv7(), 'type', 'mandate.check', 'action', 'U', 'outcome', 'allowed', 'reasons', jsonb_build_array(),
    'purpose', null, 'actingFor', null, 'objectKind', 'mandate', 'objectIds', jsonb_build_array(m.id),
    'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
    'authority', jsonb_build_array(m.id), 'policyVersion', (select p.version from policy_version p),
    'dossierId', m.dossier_id, 'session', null, 'traceId', '',
    'actor', jsonb_build_object('accountId', null, 'membershipId', null, 'linkId', null, 'name', p_by,
      'profession', null, 'organisation', null, 'kind', 'system'))::text, 2));
  return true;
end $$;
revoke execute on function check_mandate(uuid, text, date, date) from public;`;

// What is over stands in nobody's way: for the next period the same is stated again.
const STATE_MANDATE = asItWas("state_mandate", MANDATE_LIFE).replace(
  "m.type = p_type and m.ended_at is null)",
  "m.type = p_type and m.ended_at is null\n    and m.valid_until > (now() at time zone 'Europe/Amsterdam')::date)",
);

/** A mentor or curator decides in a period that was checked, with a first and a last day. */
export class IncapacityEnds1763900001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asDefiner([CHECK_MANDATE, STATE_MANDATE].join("\n")));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      asDefiner(`
drop function check_mandate(uuid, text, date, date);
${asItWas("check_mandate", MANDATE_LIFE)}
revoke execute on function check_mandate(uuid, text, date) from public;
${asItWas("state_mandate", MANDATE_LIFE)}`),
    );
  }
}
