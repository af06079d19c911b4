import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner } from "./by-definer.js";

/** `told`: what else is written down when a grant has ended. */
const endDueGrant = (told: string): string => `
create or replace function end_due_grant() returns boolean
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
${told}  return true;
end $$;`;

/** `also`: what else of a dossier is deleted. */
const eraseDossier = (also: string): string => `
create or replace function erase_dossier(p_dossier uuid, p_seq bigint, p_hash bytea, p_at bigint, p_signature bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from access_head h where h.dossier_id = p_dossier and h.seq = p_seq and h.hash = p_hash for update;
  if not found then return false; end if;
${also}  delete from checkpoint_mark where dossier_id = p_dossier;
  delete from session_record where dossier_id = p_dossier;
  delete from access_event where dossier_id = p_dossier;
  delete from access_head where dossier_id = p_dossier;
  delete from access_request where dossier_id = p_dossier;
  delete from block where dossier_id = p_dossier;
  delete from grant_proposal where dossier_id = p_dossier;
  delete from grant_receipt where dossier_id = p_dossier;
  delete from reaction where dossier_id = p_dossier;
  delete from entry_draft where dossier_id = p_dossier;
  delete from entry_revision where dossier_id = p_dossier;
  delete from participation where dossier_id = p_dossier;
  delete from section where dossier_id = p_dossier;
  delete from dossier_key where dossier_id = p_dossier;
  delete from access_grant where dossier_id = p_dossier;
  delete from mandate where dossier_id = p_dossier;
  delete from entry where dossier_id = p_dossier;
  delete from share_code where opens = p_dossier;
  delete from dossier where id = p_dossier;
  insert into erasure_tombstone (dossier_id, erased_at, seq, hash, signature)
    values (p_dossier, p_at, p_seq, p_hash, p_signature);
  return true;
end $$;`;

const NOTICE = `  insert into outbox (dossier_id, kind, details)
    values (g.dossier_id, 'grant.ended', jsonb_build_object('grantId', g.id, 'reason', v_reason));
`;
const NOTICES_TOO = "  delete from outbox where dossier_id = p_dossier;\n";

/** Nobody read the notice of a grant that ended: its event in the record says it, and mail goes by outbox_mail. */
export class NoNotices1763900001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${asDefiner(endDueGrant("") + eraseDossier(""))}
drop table outbox;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table outbox (
  dossier_id uuid not null references dossier,
  id uuid not null default uuidv7(),
  kind text not null,
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  primary key (dossier_id, id)
);
create index outbox_waiting on outbox (created_at) where taken_at is null;
alter table outbox enable row level security, force row level security;
create policy outbox_insert on outbox for insert to regiemap_app
  with check (dossier_id = (select d.id from my_dossier d));
create policy regiemap_definer on outbox to regiemap_definer using (true) with check (true);
create policy regiemap_import on outbox to regiemap_import using (true) with check (true);
create policy waiting on outbox to regiemap_worker using (true) with check (true);
grant insert on outbox to regiemap_app, regiemap_import;
grant select, insert, delete on outbox to regiemap_definer;
grant select, update (taken_at), delete on outbox to regiemap_worker;
${asDefiner(endDueGrant(NOTICE) + eraseDossier(NOTICES_TOO))}`);
  }
}
