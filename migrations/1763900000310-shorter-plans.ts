import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner } from "./by-definer.js";
import { ENTER_SESSION_AS_IT_WAS, FUNCTIONS_AS_THEY_WERE } from "./shorter-plans/as-they-were.js";

// Cast inside the look-up: once per statement, not once per row.
const setting = (name: string, type = "uuid"): string =>
  `(select nullif(current_setting('app.${name}', true), '')::${type})`;
const listed = (name: string): string =>
  `((select string_to_array(nullif(current_setting('app.${name}', true), ''), ','))::text[])`;
const castPerRow = (name: string, type = "uuid"): string =>
  `(select nullif(current_setting('app.${name}', true), ''))::${type}`;

type Setting = (name: string, type?: string) => string;

/** What nearly every statement looks through. */
const views = (of: Setting): string =>
  asDefiner(`
create or replace view my_live_grant as
  select g.dossier_id, g.actions from access_grant g
  where g.grantee_key = ${of("key", "text")} and g.state = 'active' and g.valid_from <= now() and g.valid_until > now();
create or replace view opened_dossier as
  select d.id, d.state from dossier d where d.id = ${of("dossier")} and d.state <> 'erased';
create or replace view my_dossier as
  select d.id, d.state, d.owner_account_id = ${of("account")} as is_owner from dossier d
  where d.id = ${of("dossier")} and (d.owner_account_id = ${of("account")}
    or exists (select from my_live_grant g where g.dossier_id = d.id)
    or d.id = any ((select represented_dossiers())::uuid[])
    or d.id = any ((select written_dossiers())::uuid[]));`);

/** The policies of the released view, in terms of how a setting, the ceiling and a mandate over a class are asked. */
function policies(of: Setting, never: string, mandated: string): string {
  const account = of("account");
  const owner = `owner_account_id = ${account}`;
  const writer = `(author_membership_id = ${of("membership")} or (author_membership_id is null and author_account_id = ${account}))`;
  const granted = `(select g.dossier_id from my_live_grant g where g.dossier_id = ${of("dossier")} limit 1)`;
  const notNever = `(data_class <> all ${never} or ${mandated})`;
  const readable = `(${owner} or ${writer} or dossier_id = ${granted} or ${mandated})`;
  const openTo = (
    whoInRestricted: string,
  ): string => `dossier_id = ${of("dossier")} and case (select d.state from opened_dossier d)
    when 'active' then true when 'restricted' then ${whoInRestricted} else false end`;
  const takesPart = "id = any ((select written_dossiers())::uuid[])";
  const rules: [policy: string, table: string, rule: string][] = [
    ["entry_select", "entry", readable],
    ["entry_dossier", "entry", openTo(`${owner} or ${writer}`)],
    [
      "entry_reach",
      "entry",
      `case when ${owner} then state <> 'draft' or author_account_id = owner_account_id
    when ${writer} then state <> 'removed'
    when released_revision is null then false
    when state = 'accepted' then ${notNever}
    else state in ('withdrawn', 'removed') and ${mandated} end`,
    ],
    ["entry_revision_select", "entry_revision", readable],
    ["entry_revision_dossier", "entry_revision", openTo(`${owner} or ${writer}`)],
    [
      "entry_revision_reach",
      "entry_revision",
      `case when ${owner} then to_owner
    when ${writer} then to_author or released
    when released then ${notNever}
    else to_mandate and ${mandated} end`,
    ],
    ["reaction_select", "reaction", `${owner} or dossier_id = ${granted} or ${mandated}`],
    ["reaction_dossier", "reaction", openTo(owner)],
    [
      "reaction_reach",
      "reaction",
      `case when ${owner} then true when released then ${notNever} else to_mandate and ${mandated} end`,
    ],
    [
      "dossier_select",
      "dossier",
      `${owner} or exists (select from my_live_grant g where g.dossier_id = dossier.id)
    or id = any ((select represented_dossiers())::uuid[]) or ${takesPart}`,
    ],
    ["dossier_state", "dossier", `state = 'active' or (state = 'restricted' and (${owner} or ${takesPart}))`],
    [
      "access_grant_select",
      "access_grant",
      `${owner} or grantee_account_id = ${account} or grantee_key = ${of("key", "text")}
    or dossier_id = any ((select governed_dossiers())::uuid[])`,
    ],
  ];
  return rules.map(([policy, table, rule]) => `alter policy ${policy} on ${table} using (${rule});`).join("\n");
}

const ENTER_SESSION = `
create or replace function enter_session(p_token_hash bytea, p_dossier uuid default null)
  returns table (account_id uuid, membership_id uuid, link_id uuid, session_id uuid, assurance text, now_us bigint,
    today text, kind text, means text, is_fresh boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session;
begin
  select * into s from session x where x.token_hash = p_token_hash and x.ended_at is null and x.expires_at > now()
    and x.last_seen_at + x.idle_minutes * interval '1 minute' > now();
  perform take_place(s.account_id, s.membership_id, s.link_id, s.id, p_dossier, now());
  if s.id is null then return; end if;
  -- noted once a minute at most, so that reading writes next to nothing
  if s.last_seen_at < now() - interval '1 minute' then update session x set last_seen_at = now() where x.id = s.id; end if;
  return query select s.account_id, s.membership_id, s.link_id, s.id, s.assurance, micros(now()),
    to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), s.kind, s.means, coalesce(s.fresh_until > now(), false);
end $$;`;

// A setting that is not there is no list at all, and nothing is "not in" it: without entering nothing is visible.
export const POLICIES_BY_SETTING = policies(
  setting,
  listed("never"),
  `dossier_id || ':' || data_class = any ${listed("mandated")}`,
);
const BY_SETTING = views(setting) + POLICIES_BY_SETTING;
const BY_LOOK_UP =
  views(castPerRow) +
  policies(
    castPerRow,
    `(array(select c.data_class from ceiling_never c
    where c.reader = any (string_to_array(${castPerRow("readers", "text")}, ','))))`,
    "data_class = any ((select mandated_classes())::text[])",
  );

/** What this migration runs; a later one puts functions back from it. */
export const SHORTER_PLANS = `
grant select on ceiling_never to regiemap_definer;
create or replace function take_place(p_account uuid, p_membership uuid, p_link uuid, p_session uuid, p_dossier uuid,
    p_at timestamptz)
  returns void language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  v_membership uuid;
  v_reader text;
  -- who works for an employer is bound by the employer's row too, except doctors and nurses with registered secrecy
  v_for_employer boolean := false;
  v_key text := '';
  v_name text;
  v_profession text;
  v_organisation text;
begin
  if p_link is not null then
    select r.reader, 'l:' || p_link into v_reader, v_key from reader_group r where r.reader = 'link';
  elsif p_membership is null then
    select r.reader, 'a:' || p_account, a.name into v_reader, v_key, v_name
      from account a left join reader_group r on r.reader = 'relative' where a.id = p_account;
  else
    select case when m.valid_from <= p_at and m.valid_until > p_at and r.reader is not null then m.id end, r.reader,
        (m.interest = 'employer' or o.kind = 'employer') and not (r.group_key in ('physician', 'nursing')
          and m.confidentiality = 'medical-secrecy' and m.verification_level = 'register-checked'),
        a.name, m.profession, o.name
      into v_membership, v_reader, v_for_employer, v_name, v_profession, v_organisation
      from membership m
      join account a on a.id = m.account_id
      join organisation o on o.id = m.organisation_id
      left join reader_group r on r.reader = 'profession:' || m.profession
      where m.id = p_membership and m.account_id = p_account;
    if v_membership is not null then v_key := 'm:' || v_membership;
    else v_reader := null; v_profession := null; v_organisation := null;
    end if;
  end if;
  perform set_config('app.account', case when p_link is null then coalesce(p_account::text, '') else '' end, true),
    set_config('app.membership', coalesce(v_membership::text, ''), true),
    set_config('app.link', coalesce(p_link::text, ''), true),
    set_config('app.session', coalesce(p_session::text, ''), true),
    set_config('app.key', case when v_reader is null then '' else coalesce(v_key, '') end, true),
    set_config('app.readers', coalesce(v_reader || case when v_for_employer then ',employer-side' else '' end, ''), true),
    set_config('app.dossier', coalesce(p_dossier::text, ''), true),
    -- '-' is a list that names nothing; an empty setting would be no list
    set_config('app.never', case when v_reader is null then '' else coalesce((select string_agg(c.data_class, ',') from (
        select n.data_class from ceiling_never n where n.reader = v_reader
        union all select n.data_class from ceiling_never n where v_for_employer and n.reader = 'employer-side') c), '-')
      end, true),
    -- the beginning of what the record says about who acts
    set_config('app.actor', json_build_object('accountId', case when p_link is null then p_account end,
      'membershipId', v_membership, 'linkId', p_link, 'name', v_name, 'profession', v_profession,
      'organisation', v_organisation)::text, true);
  -- only who acts as themself represents anybody; asked when the account is known
  perform set_config('app.mandated', case when p_account is null or p_membership is not null or p_link is not null then '-'
    else coalesce((select string_agg(m.dossier_id || ':' || c.data_class, ',')
      from my_mandates() m cross join unnest(m.reads) c (data_class)), '-') end, true);
end $$;
${BY_SETTING}

${asDefiner(ENTER_SESSION)}

-- The event as it is hashed, but for seq and at: who acts and where, as the database knows it, and then what the program
-- says. A program that tries to say one of the former is refused.
create or replace function audit_text(p_event text, p_dossier uuid, p_owner uuid) returns text
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account text := nullif(current_setting('app.account', true), '');
  v_link text := nullif(current_setting('app.link', true), '');
  v_kind text;
begin
  if v_account is null and v_link is null then
    raise exception 'nobody has entered' using errcode = '42501';
  end if;
  if p_event !~ '^\\{"' or p_event ~ '"(seq|at|occurredAt|actor|session|dossierId)"\\s*:' then
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
    || ',' || substr(p_event, 2);
end $$;

-- A body begins with its number and its moment: no need to read all of it for those.
alter table access_event alter column seq set expression as (split_part(substr(body, 8), ',', 1)::bigint);
alter table access_event alter column type set expression as ((body::json) ->> 'type');
alter table access_event alter column actor_account_id set expression as (((body::json) #>> '{actor,accountId}')::uuid);
alter table access_event alter column told_at set expression as (coalesce(
  case when strpos(body, '"occurredAt":') > 0 then ((body::json) ->> 'occurredAt')::bigint end,
  split_part(substr(body, strpos(body, '"at":') + 5), ',', 1)::bigint));
`;

/**
 * The same rules at half the cost per read: what is true of the actor for the whole transaction (classes the ceiling never
 * gives them, classes they hold a mandate over, how the record names them) is looked up once, when they enter, and not by
 * every statement again; an event is put together as text and not taken apart first.
 */
export class ShorterPlans1763900000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHORTER_PLANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table access_event alter column seq set expression as (((body::jsonb) ->> 'seq')::bigint);
alter table access_event alter column type set expression as ((body::jsonb) ->> 'type');
alter table access_event alter column actor_account_id set expression as (((body::jsonb) #>> '{actor,accountId}')::uuid);
alter table access_event alter column told_at set expression as
  (coalesce(((body::jsonb) ->> 'occurredAt')::bigint, ((body::jsonb) ->> 'at')::bigint));
${BY_LOOK_UP}
${FUNCTIONS_AS_THEY_WERE}
${asDefiner(ENTER_SESSION_AS_IT_WAS)}
revoke select on ceiling_never from regiemap_definer;
`);
  }
}
