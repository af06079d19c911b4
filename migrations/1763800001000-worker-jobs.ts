import type { MigrationInterface, QueryRunner } from "typeorm";

/** Owned by the role that nobody can log in as, like the other functions that do more than their caller may. */
const BY_DEFINER = ["end_due_grant()", "clean_up(interval, interval, interval)"];

/** What the worker does by itself: writing down what time has already decided, and throwing away what is no longer needed. */
export class WorkerJobs1763800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Ends one grant whose last moment has passed: stopped and not undone, or past its period. Nothing flowed any more from that
-- moment on; this only writes it down, with an event in the chain and a notice. One grant per call, so that no lock is held
-- for long and none is waited for. Answers false when there is none.
create function end_due_grant() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  g access_grant;
  v_reason text;
begin
  select * into g from access_grant x
    where x.state <> 'ended' and least(x.stops_at, x.valid_until) <= now()
    order by least(x.stops_at, x.valid_until) limit 1 for update skip locked;
  if not found then return false; end if;
  v_reason := case when g.stops_at <= g.valid_until then 'stopped' else 'expired' end;
  update access_grant set state = 'ended', ended_at = least(stops_at, valid_until), end_reason = v_reason
    where dossier_id = g.dossier_id and id = g.id;
  perform audit_link(g.dossier_id, ',' || substr(jsonb_build_object(
    'id', uuidv7(), 'type', 'grant.end', 'action', 'U', 'outcome', 'allowed', 'reasons', jsonb_build_array(v_reason),
    'purpose', g.purpose, 'actingFor', null, 'objectKind', 'grant', 'objectIds', jsonb_build_array(g.id),
    'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
    'authority', jsonb_build_array(g.id), 'policyVersion', (select p.version from policy_version p),
    'dossierId', g.dossier_id, 'session', null, 'traceId', '',
    'actor', jsonb_build_object('accountId', null, 'membershipId', null, 'linkId', null, 'name', 'Regiemap',
      'profession', null, 'organisation', null, 'kind', 'system'))::text, 2));
  insert into outbox (dossier_id, kind, details)
    values (g.dossier_id, 'grant.ended', jsonb_build_object('grantId', g.id, 'reason', v_reason));
  return true;
end $$;

-- Throws away what has had its time: sessions that ended, keys of repeated requests, proposals nobody answered.
create function clean_up(p_sessions interval, p_keys interval, p_proposals interval) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_rows integer;
  v_all integer := 0;
begin
  delete from session where least(ended_at, expires_at) < now() - p_sessions;
  get diagnostics v_rows = row_count;
  v_all := v_all + v_rows;
  delete from session_record r where not exists (select from session s where s.id = r.session_id);
  delete from idempotency_key where created_at < now() - p_keys;
  get diagnostics v_rows = row_count;
  v_all := v_all + v_rows;
  delete from grant_proposal where expires_at < now() - p_proposals;
  get diagnostics v_rows = row_count;
  return v_all + v_rows;
end $$;

revoke execute on function ${BY_DEFINER.join(", ")} from public;
grant select, update (state, ended_at, end_reason) on access_grant to regiemap_definer;
grant select on policy_version, session_record, idempotency_key, grant_proposal, outbox to regiemap_definer;
grant insert on outbox to regiemap_definer;
grant delete on session, session_record, idempotency_key, grant_proposal to regiemap_definer;
grant execute on function ${BY_DEFINER.join(", ")} to regiemap_worker;
grant create on schema public to regiemap_definer;
${BY_DEFINER.map((signature) => `alter function ${signature} owner to regiemap_definer;`).join("\n")}
revoke create on schema public from regiemap_definer;
-- the functions do it now, with the event that belongs to it
revoke update (state, ended_at, end_reason) on access_grant from regiemap_worker;
revoke select (account_id, key_hash, created_at), delete on idempotency_key from regiemap_worker;
drop policy old_keys on idempotency_key;
drop policy due on access_grant;
create policy due on access_grant for select to regiemap_worker using (true);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy due on access_grant;
create policy due on access_grant for all to regiemap_worker using (true) with check (true);
create policy old_keys on idempotency_key for all to regiemap_worker using (true) with check (true);
grant select (account_id, key_hash, created_at), delete on idempotency_key to regiemap_worker;
grant update (state, ended_at, end_reason) on access_grant to regiemap_worker;
revoke update (state, ended_at, end_reason) on access_grant from regiemap_definer;
revoke select on policy_version, idempotency_key, grant_proposal, outbox from regiemap_definer;
revoke insert on outbox from regiemap_definer;
revoke delete on session from regiemap_definer;
drop function clean_up(interval, interval, interval);
drop function end_due_grant();
`);
  }
}
