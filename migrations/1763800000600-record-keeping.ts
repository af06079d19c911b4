import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

const PARTS = ["audit_text(text, uuid, uuid)", "audit_link(uuid, text)"];
const WAYS_IN = ["audit_append(uuid, text, boolean, bigint, integer)", "audit_refuse(uuid, text)"];

/** What this migration runs; a later one puts functions back from it. */
export const RECORD_KEEPING = `
-- The event without seq and at: the draft, minus what only the database may say, plus the actor as they are now.
create function audit_text(p_event text, p_dossier uuid, p_owner uuid) returns text
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  v_membership uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_link uuid := nullif(current_setting('app.link', true), '')::uuid;
  v_event jsonb := p_event::jsonb - array['seq', 'at', 'occurredAt', 'actor', 'session', 'dossierId'];
  v_actor jsonb;
begin
  if v_account is null and v_link is null then
    raise exception 'nobody has entered' using errcode = '42501';
  end if;
  select jsonb_build_object('accountId', v_account, 'membershipId', v_membership, 'linkId', v_link, 'name', a.name,
      'profession', m.profession, 'organisation', o.name,
      'kind', case when v_link is not null then 'link'
        when v_event ->> 'actingFor' is not null then 'representative'
        when v_account = p_owner then 'owner'
        when v_membership is not null then 'professional'
        else 'relative' end)
    into v_actor
    from (select) one
    left join account a on a.id = v_account
    left join membership m on m.id = v_membership
    left join organisation o on o.id = m.organisation_id;
  v_event := v_event || jsonb_build_object('dossierId', p_dossier, 'actor', v_actor,
    'session', nullif(current_setting('app.session', true), ''));
  if session_user = 'regiemap_import' then
    v_event := v_event || jsonb_build_object('occurredAt', nullif(current_setting('app.told_at', true), '')::bigint);
  end if;
  return ',' || substr(v_event::text, 2);
end $$;

-- One link of a dossier's chain. ONE statement: the lock on the head is the queue of the dossier, and a writer that had to
-- wait sees the newest head, so that the chain cannot fork. Answers the new seq, or null when the dossier has no head.
create function audit_link(p_dossier uuid, p_text text) returns bigint
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  with moment as (select micros(clock_timestamp()) as us),
  head as (
    update access_head h set seq = h.seq + 1, at = greatest(moment.us, h.at + 1),
      hash = sha256(h.hash || convert_to(
        '{"seq":' || h.seq + 1 || ',"at":' || greatest(moment.us, h.at + 1) || p_text, 'UTF8'))
    from moment where h.dossier_id = p_dossier
    returning new.seq as seq, new.at as at, old.hash as prev, new.hash as hash
  )
  insert into access_event (dossier_id, body, prev, hash)
    select p_dossier, '{"seq":' || head.seq || ',"at":' || head.at || p_text, head.prev, head.hash from head
    returning seq;
$$;

-- Appends what happened. Refuses (RM409) when the dossier's access version or the actor's membership is no longer the one
-- the decision was made on. Answers the seq, or 0 for an owner's act that is kept once per session and is there already;
-- only an owner's acts can be, whatever the caller asks.
create function audit_append(p_dossier uuid, p_event text, p_once boolean default false,
    p_access_version bigint default null, p_membership_version integer default null)
  returns bigint language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_owner uuid;
  v_version bigint;
  v_session uuid := nullif(current_setting('app.session', true), '')::uuid;
  v_seq bigint;
begin
  select d.owner_account_id, d.access_version into v_owner, v_version from dossier d where d.id = p_dossier;
  if v_owner is null then raise exception 'no such dossier' using errcode = 'RM404'; end if;
  if p_access_version <> v_version then raise exception 'decided on older facts' using errcode = 'RM409'; end if;
  if p_membership_version is not null and not exists (select from membership m
      where m.id = nullif(current_setting('app.membership', true), '')::uuid and m.version = p_membership_version) then
    raise exception 'decided on an older membership' using errcode = 'RM409';
  end if;
  if p_once and v_session is not null and v_owner::text = current_setting('app.account', true) then
    insert into session_record values (p_dossier, v_session, p_event::jsonb ->> 'type') on conflict do nothing;
    if not found then return 0; end if;
  end if;
  v_seq := audit_link(p_dossier, audit_text(p_event, p_dossier, v_owner));
  if v_seq is null then raise exception 'the dossier has no chain' using errcode = 'RM404'; end if;
  return v_seq;
end $$;

-- A refusal about a dossier the actor may not know: to its chain when it is there, else to the chain of the account.
create function audit_refuse(p_dossier uuid, p_event text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_owner uuid;
  v_text text;
begin
  select d.owner_account_id into v_owner from dossier d where d.id = p_dossier;
  v_text := audit_text(p_event, p_dossier, v_owner);
  if audit_link(p_dossier, v_text) is not null then return; end if;
  with moment as (select micros(clock_timestamp()) as us),
  head as (
    update account_head h set seq = h.seq + 1, at = greatest(moment.us, h.at + 1),
      hash = sha256(h.hash || convert_to(
        '{"seq":' || h.seq + 1 || ',"at":' || greatest(moment.us, h.at + 1) || v_text, 'UTF8'))
    from moment where h.account_id = nullif(current_setting('app.account', true), '')::uuid
    returning new.seq as seq, new.at as at, old.hash as prev, new.hash as hash
  )
  insert into account_event (account_id, body, prev, hash)
    select nullif(current_setting('app.account', true), '')::uuid,
      '{"seq":' || head.seq || ',"at":' || head.at || v_text, head.prev, head.hash from head;
end $$;
revoke execute on function ${PARTS.join(", ")} from public;
grant execute on function ${PARTS.join(", ")} to regiemap_definer;
${byDefiner(WAYS_IN, { "regiemap_app, regiemap_import": WAYS_IN })}
`;

/** Writing the record: the only way in. The application may execute these functions and nothing more. */
export class RecordKeeping1763800000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD_KEEPING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function audit_refuse(uuid, text);
drop function audit_append(uuid, text, boolean, bigint, integer);
drop function audit_link(uuid, text);
drop function audit_text(text, uuid, uuid);
`);
  }
}
