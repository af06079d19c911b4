/** Part of migration 1763900001600; landed with it, and never edited after. */
const SAFE = "set search_path = pg_catalog, public, pg_temp";
const COLUMNS = ["seq", "type", "actor_account_id", "told_at"];

/**
 * The columns that are asked by are told by the one function that writes them. As generated columns they were parsed and
 * planned anew for every event, and the text four times: half of what an event cost.
 */
export const TOLD_COLUMNS = COLUMNS.map(
  (name) => `alter table access_event alter column ${name} drop expression;`,
).join("\n");

/** A column cannot be generated again but by making it again, and what leans on it with it. */
export const GENERATED_COLUMNS = `
do $$
declare
  v_rule text := (select qual from pg_policies where tablename = 'access_event' and policyname = 'access_event_select');
begin
  drop policy access_event_select on access_event;
  drop index access_event_views;
  alter table access_event drop constraint access_event_pkey, ${COLUMNS.map((name) => `drop column ${name}`).join(", ")};
  alter table access_event
    add column seq bigint not null generated always as (split_part(substr(body, 8), ',', 1)::bigint) stored,
    add column type text not null generated always as ((body::json) ->> 'type') stored,
    add column actor_account_id uuid generated always as (((body::json) #>> '{actor,accountId}')::uuid) stored,
    add column told_at bigint not null generated always as (coalesce(
      case when strpos(body, '"occurredAt":') > 0 then ((body::json) ->> 'occurredAt')::bigint end,
      split_part(substr(body, strpos(body, '"at":') + 5), ',', 1)::bigint)) stored,
    add primary key (dossier_id, seq);
  create index access_event_views on access_event (actor_account_id, dossier_id, told_at) where type = 'view';
  execute format('create policy access_event_select on access_event for select to regiemap_app using (%s)', v_rule);
end $$;`;

export const LINK_TOLD = "audit_link(uuid, text, text, uuid, bigint)";

/**
 * One link of a dossier's chain: the lock on the head, held until the commit, is the queue of the dossier. Type, account and
 * moment stand in the text as well; the verifier compares them. A moment is told by the demo import only.
 */
export const AUDIT_LINK = `
create function audit_link(p_dossier uuid, p_text text, p_type text, p_account uuid, p_told_at bigint) returns bigint
  language plpgsql volatile ${SAFE} as $$
declare
  v_us bigint := micros(clock_timestamp());
  v_head record;
begin
  -- a writer that had to wait sees the newest head, so that the chain cannot fork
  update access_head h set seq = h.seq + 1, at = greatest(v_us, h.at + 1), hash = sha256(h.hash || convert_to(
      '{"seq":' || h.seq + 1 || ',"at":' || greatest(v_us, h.at + 1) || p_text, 'UTF8'))
    where h.dossier_id = p_dossier
    returning new.seq as seq, new.at as at, old.hash as prev, new.hash as hash into v_head;
  if not found then return null; end if;
  insert into access_event (dossier_id, seq, body, prev, hash, type, actor_account_id, told_at)
    values (p_dossier, v_head.seq, '{"seq":' || v_head.seq || ',"at":' || v_head.at || p_text, v_head.prev, v_head.hash,
      p_type, p_account, coalesce(p_told_at, v_head.at));
  return v_head.seq;
end $$;

create or replace function audit_link(p_dossier uuid, p_text text) returns bigint
  language plpgsql volatile ${SAFE} as $$
declare
  v_event json := ('{' || right(p_text, -1))::json;
begin
  return audit_link(p_dossier, p_text, v_event ->> 'type', (v_event #>> '{actor,accountId}')::uuid,
    (v_event ->> 'occurredAt')::bigint);
end $$;`;

/** As 1763900000310 made it; the beginning of a text is cut off without counting its letters. */
export const AUDIT_TEXT = `
create or replace function audit_text(p_event text, p_dossier uuid, p_owner uuid) returns text
  language plpgsql stable ${SAFE} as $$
declare
  v_account text := nullif(current_setting('app.account', true), '');
  v_link text := nullif(current_setting('app.link', true), '');
  v_kind text;
begin
  if v_account is null and v_link is null then
    raise exception 'nobody has entered' using errcode = '42501';
  end if;
  if left(p_event, 2) <> '{"' or p_event ~ '"(seq|at|occurredAt|actor|session|dossierId)"\\s*:' then
    raise exception 'not an event' using errcode = '22023';
  end if;
  v_kind := case when v_link is not null then 'link'
    when strpos(p_event, '"actingFor":"') > 0 then 'representative'
    when v_account = p_owner::text then 'owner'
    when current_setting('app.membership', true) <> '' then 'professional'
    else 'relative' end;
  return ',"dossierId":"' || p_dossier || '","session":'
    || coalesce('"' || nullif(current_setting('app.session', true), '') || '"', 'null')
    || ',"actor":' || rtrim(current_setting('app.actor', true), '}') || ',"kind":"' || v_kind || '"}'
    || case when session_user = 'regiemap_import'
      then ',"occurredAt":' || coalesce(nullif(current_setting('app.told_at', true), ''), 'null') else '' end
    || ',' || right(p_event, -1);
end $$;`;

/** As 1763800000600 made it, with dossier and membership found in one look. */
export const AUDIT_APPEND = `
create or replace function audit_append(p_dossier uuid, p_event text, p_once boolean default false,
    p_access_version bigint default null, p_membership_version integer default null)
  returns bigint language plpgsql volatile security definer ${SAFE} as $$
declare
  v_account text := nullif(current_setting('app.account', true), '');
  v_session uuid := nullif(current_setting('app.session', true), '')::uuid;
  v_owner uuid;
  v_version bigint;
  v_membership_version integer;
  v_seq bigint;
begin
  select d.owner_account_id, d.access_version, (select m.version from membership m
      where m.id = nullif(current_setting('app.membership', true), '')::uuid)
    into v_owner, v_version, v_membership_version from dossier d where d.id = p_dossier;
  if v_owner is null then raise exception 'no such dossier' using errcode = 'RM404'; end if;
  if p_access_version <> v_version then raise exception 'decided on older facts' using errcode = 'RM409'; end if;
  if p_membership_version is not null and p_membership_version is distinct from v_membership_version then
    raise exception 'decided on an older membership' using errcode = 'RM409';
  end if;
  if p_once and v_session is not null and v_owner::text = v_account then
    insert into session_record values (p_dossier, v_session, p_event::json ->> 'type') on conflict do nothing;
    if not found then return 0; end if;
  end if;
  v_seq := audit_link(p_dossier, audit_text(p_event, p_dossier, v_owner), p_event::json ->> 'type', v_account::uuid,
    case when session_user = 'regiemap_import' then nullif(current_setting('app.told_at', true), '')::bigint end);
  if v_seq is null then raise exception 'the dossier has no chain' using errcode = 'RM404'; end if;
  return v_seq;
end $$;`;
