import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner, byDefiner } from "./by-definer.js";

const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const OWNER = `owner_account_id = ${ACCOUNT}`;
const REPRESENTED = "dossier_id = any ((select represented_dossiers())::uuid[])";
const GOVERNS = `(${OWNER} or dossier_id = any ((select governed_dossiers())::uuid[]))`;
const OPENED = "dossier_id = (select d.id from my_dossier d)";
/** What an owner may give by themself; the others come from the law or from a judge. */
const BY_OWNER = "('supporter', 'attorney')";

const PLAIN = ["birthday(date, integer)", "mandates_at(uuid, timestamptz)"];
const WAYS_IN = [
  "mandate_offer(uuid, bytea)",
  "accept_mandate(uuid, bytea)",
  "state_mandate(uuid, text, text, text, date, date)",
];
const OF_THE_DEPLOYER = "check_mandate(uuid, text, date)";
const OF_THE_DATABASE = "mandate_ended()";

// What my_mandates() was before: a day too wide on a birthday, and without bands.
const MINE_BEFORE = `
create or replace function my_mandates() returns table (dossier_id uuid, decides boolean, reads text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.dossier_id, p.decides, coalesce(p.reads, m.classes_as_written)
  from mandate m join mandate_power p on p.type = m.type
  where m.holder_account_id = ${ACCOUNT} and m.checked_by is not null
    and m.valid_from <= (now() at time zone 'Europe/Amsterdam')::date and m.valid_until > (now() at time zone 'Europe/Amsterdam')::date
    and (not p.only_when_incapable or m.incapacity_checked_on is not null)
    and (p.ends_at_age is null or m.owner_birth_date + p.ends_at_age * interval '1 year' >= (now() at time zone 'Europe/Amsterdam')::date)
$$;`;

const MINE_NOW = `
create or replace function my_mandates() returns table (dossier_id uuid, decides boolean, reads text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.dossier_id, m.decides, m.reads from mandates_at(${ACCOUNT}, now()) m
$$;`;

/** Rights of representatives that end at 00:00 in Amsterdam of the birthday, by comparison, in the second wall too. */
const BIRTHDAYS = `
-- The first day on which these years are full. 29 February is kept on 1 March where that day is missing.
create function birthday(p_birth date, p_years integer) returns date language sql immutable parallel safe
  return (p_birth + make_interval(years => p_years))::date + case
    when extract(day from p_birth) > extract(day from p_birth + make_interval(years => p_years)) then 1 else 0 end;

-- What a type reaches at an age, in years lived in full; a type without rows here does not look at the age.
create table mandate_band (
  type text not null references mandate_power on delete cascade,
  from_age integer not null check (from_age >= 0),
  to_age integer check (to_age >= from_age),
  reads text[] not null,
  decides boolean not null,
  primary key (type, from_age)
);

-- Mandates of an account that are in force at a moment.
create function mandates_at(p_account uuid, p_at timestamptz)
  returns table (dossier_id uuid, mandate_id uuid, decides boolean, reads text[]) language sql stable as $$
  select m.dossier_id, m.id, coalesce(b.decides, p.decides), coalesce(b.reads, p.reads, m.classes_as_written)
  from mandate m
  join mandate_power p on p.type = m.type
  cross join lateral (select (p_at at time zone 'Europe/Amsterdam')::date) t (today)
  left join mandate_band b on b.type = m.type and birthday(m.owner_birth_date, b.from_age) <= t.today
    and (b.to_age is null or birthday(m.owner_birth_date, b.to_age + 1) > t.today)
  where m.holder_account_id = p_account and m.checked_by <> '' and m.ended_at is null
    and m.valid_from <= t.today and m.valid_until > t.today
    and (not p.only_when_incapable or m.incapacity_checked_on <= t.today)
    and (p.ends_at_age is null or birthday(m.owner_birth_date, p.ends_at_age) > t.today)
    and (b.type is not null or not exists (select from mandate_band x where x.type = m.type))
$$;

revoke execute on function ${PLAIN.join(", ")} from public;
grant execute on function ${PLAIN.join(", ")} to regiemap_definer;
grant select on mandate_band to regiemap_definer, regiemap_app, regiemap_import;
${asDefiner(MINE_NOW)}
`;

/** Stating a mandate, offering one, accepting it, checking it, ending it. A later migration puts functions back from it. */
export const MANDATE_LIFE = `
alter table mandate
  alter column holder_account_id drop not null,
  add column stated_by uuid references account,
  -- SHA-256 of the token in the link the owner gave away; empty once somebody accepted
  add column offer_hash bytea check (octet_length(offer_hash) = 32),
  add column offer_expires_at timestamptz,
  add column checked_at timestamptz,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add column end_reason text check (end_reason in ('ended', 'laid-down', 'declined')),
  add constraint mandate_for_somebody check (holder_account_id is not null or offer_hash is not null),
  add constraint mandate_end check ((ended_at is null) = (end_reason is null));
alter table access_grant add column reviewed_at timestamptz;

create policy mandate_insert on mandate for insert to regiemap_app with check (${OWNER} and stated_by = ${ACCOUNT}
  and type in ${BY_OWNER} and holder_account_id is null and checked_by is null);
-- An owner checks and ends what they gave themself, and refuses what nobody checked yet; a holder lays down.
create policy mandate_update on mandate for update to regiemap_app
  using (${OWNER} or holder_account_id = ${ACCOUNT})
  with check ((${OWNER} and (type in ${BY_OWNER} or (ended_at is not null and checked_by is null)))
    or (holder_account_id = ${ACCOUNT} and ended_at is not null));

-- What an offer is about, for who holds its link. No row: it was never made, was used, taken back, or is too old.
create function mandate_offer(p_dossier uuid, p_hash bytea) returns table (type text, owner_name text, valid_until date)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.type, a.name, m.valid_until from mandate m
  join dossier d on d.id = m.dossier_id and d.state = 'active'
  join account a on a.id = m.owner_account_id
  where m.dossier_id = p_dossier and m.offer_hash = p_hash and m.offer_expires_at > now() and m.ended_at is null
    and m.owner_account_id <> ${ACCOUNT}
$$;
-- Takes an offer: once, and by whoever is signed in. The owner still has to say that this is the right person.
create function accept_mandate(p_dossier uuid, p_hash bytea) returns uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update mandate m set holder_account_id = ${ACCOUNT}, offer_hash = null, offer_expires_at = null
  where m.dossier_id = p_dossier and m.offer_hash = p_hash and m.offer_expires_at > now() and m.ended_at is null
    and m.owner_account_id <> ${ACCOUNT}
    and exists (select from dossier d where d.id = m.dossier_id and d.state = 'active')
  returning m.id
$$;
-- Somebody says they represent the owner of this code. Answers the dossier, or nothing; the caller answers both alike.
create function state_mandate(p_id uuid, p_code text, p_type text, p_source text, p_from date, p_until date) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  v_dossier uuid;
begin
  select d.id into v_dossier from share_code c join dossier d on d.id = c.opens
    where c.code = p_code and d.state = 'active' and d.owner_account_id <> v_account;
  if v_dossier is null or v_account is null or p_type in ${BY_OWNER} then return null; end if;
  if exists (select from mandate m where m.dossier_id = v_dossier and m.holder_account_id = v_account
    and m.type = p_type and m.ended_at is null) then return null; end if;
  insert into mandate (dossier_id, id, owner_account_id, owner_birth_date, holder_account_id, stated_by, type, valid_from,
      valid_until, source_document)
    select d.id, p_id, d.owner_account_id, d.owner_birth_date, v_account, v_account, p_type, p_from, p_until, p_source
    from dossier d where d.id = v_dossier;
  return v_dossier;
end $$;
-- The deployer saw the document. Never for what an owner gives by themself, nor for an offer nobody took.
create function check_mandate(p_id uuid, p_by text, p_incapacity date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m mandate;
begin
  update mandate x set checked_by = p_by, checked_at = now(),
      incapacity_checked_on = coalesce(p_incapacity, x.incapacity_checked_on)
    where x.id = p_id and x.ended_at is null and x.holder_account_id is not null and x.type not in ${BY_OWNER}
    returning * into m;
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

-- What a representative granted ends with their mandate, unless the owner said yes to it.
create function mandate_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  g access_grant;
begin
  for g in update access_grant set state = 'ended', stops_at = null, ended_at = now(), end_reason = 'mandate-ended'
      where dossier_id = new.dossier_id and mandate_id = new.id and state <> 'ended' and reviewed_at is null
      returning * loop
    perform audit_link(g.dossier_id, ',' || substr(jsonb_build_object(
      'id', uuidv7(), 'type', 'grant.end', 'action', 'U', 'outcome', 'allowed', 'reasons', jsonb_build_array('mandate-ended'),
      'purpose', g.purpose, 'actingFor', null, 'objectKind', 'grant', 'objectIds', jsonb_build_array(g.id),
      'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
      'authority', jsonb_build_array(g.id), 'policyVersion', (select p.version from policy_version p),
      'dossierId', g.dossier_id, 'session', null, 'traceId', '',
      'actor', jsonb_build_object('accountId', null, 'membershipId', null, 'linkId', null, 'name', 'Regiemap',
        'profession', null, 'organisation', null, 'kind', 'system'))::text, 2));
  end loop;
  return null;
end $$;
create trigger mandate_ended after update on mandate for each row
  when (old.ended_at is null and new.ended_at is not null) execute function mandate_ended();

grant insert on mandate to regiemap_app;
grant update (checked_by, checked_at, ended_at, ended_by, end_reason) on mandate to regiemap_app, regiemap_import;
grant update (reviewed_at) on access_grant to regiemap_app, regiemap_import;
grant insert, update on mandate to regiemap_definer;
grant update (stops_at) on access_grant to regiemap_definer;
`;

/** A helper without legal power prepares; nothing of it counts before the owner says yes. */
const PREPARED = `
alter table grant_proposal add column prepared_by uuid references account;
drop policy grant_proposal_all on grant_proposal;
create policy grant_proposal_select on grant_proposal for select to regiemap_app using (${GOVERNS} or prepared_by = ${ACCOUNT});
create policy grant_proposal_insert on grant_proposal for insert to regiemap_app
  with check (${GOVERNS} or (prepared_by = ${ACCOUNT} and given_keys = '{}' and ${REPRESENTED}));
create policy grant_proposal_update on grant_proposal for update to regiemap_app using (${GOVERNS}) with check (${GOVERNS});
create policy grant_proposal_delete on grant_proposal for delete to regiemap_app using (${GOVERNS} or prepared_by = ${ACCOUNT});

-- A sheet somebody wrote down for the owner. It is no sheet of the binder until the owner makes it theirs.
create table prepared_sheet (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  prepared_by uuid not null references account,
  mandate_id uuid not null,
  template_key text not null,
  template_version integer not null,
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id) on delete cascade,
  foreign key (dossier_id, mandate_id) references mandate (dossier_id, id) on delete cascade
);
-- the right to hang it on a table is lent for as long as that takes
set role regiemap_definer;
grant execute on function fill_owner() to regiemap_owner;
reset role;
create trigger fill_owner before insert on prepared_sheet for each row execute function fill_owner();
set role regiemap_definer;
revoke execute on function fill_owner() from regiemap_owner;
reset role;
alter table prepared_sheet enable row level security, force row level security;
create policy prepared_sheet_select on prepared_sheet for select to regiemap_app
  using (${OPENED} and (${OWNER} or prepared_by = ${ACCOUNT}));
create policy prepared_sheet_insert on prepared_sheet for insert to regiemap_app
  with check (prepared_by = ${ACCOUNT} and ${REPRESENTED} and ${OPENED});
create policy prepared_sheet_delete on prepared_sheet for delete to regiemap_app
  using (${OPENED} and (${OWNER} or prepared_by = ${ACCOUNT}));
create policy regiemap_definer on prepared_sheet to regiemap_definer using (true) with check (true);
create policy regiemap_import on prepared_sheet to regiemap_import using (true) with check (true);
grant select, insert, delete on prepared_sheet to regiemap_app, regiemap_import;
grant select (dossier_id), delete on prepared_sheet to regiemap_definer;
`;

/** Mandates: exact to the birthday, with a beginning and an end of their own, and helpers who prepare. */
export class Mandates1763900000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = [...WAYS_IN, OF_THE_DEPLOYER, OF_THE_DATABASE];
    const forEverybody = { "regiemap_app, regiemap_import": WAYS_IN };
    await runner.query([MANDATE_LIFE, BIRTHDAYS, PREPARED, byDefiner(functions, forEverybody)].join("\n"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table prepared_sheet;
drop policy grant_proposal_delete on grant_proposal;
drop policy grant_proposal_update on grant_proposal;
drop policy grant_proposal_insert on grant_proposal;
drop policy grant_proposal_select on grant_proposal;
alter table grant_proposal drop column prepared_by;
create policy grant_proposal_all on grant_proposal for all to regiemap_app
  using (${OWNER} or ${REPRESENTED}) with check (${OWNER} or ${REPRESENTED});
drop trigger mandate_ended on mandate;
${[...WAYS_IN, OF_THE_DEPLOYER, OF_THE_DATABASE].map((signature) => `drop function ${signature};`).join("\n")}
revoke update (stops_at) on access_grant from regiemap_definer;
revoke insert, update on mandate from regiemap_definer;
revoke update (checked_by, checked_at, ended_at, ended_by, end_reason) on mandate from regiemap_app, regiemap_import;
revoke insert on mandate from regiemap_app;
drop policy mandate_update on mandate;
drop policy mandate_insert on mandate;
alter table access_grant drop column reviewed_at;
delete from mandate where holder_account_id is null;
alter table mandate
  drop column stated_by, drop column offer_hash, drop column offer_expires_at, drop column checked_at,
  drop column ended_at, drop column ended_by, drop column end_reason,
  alter column holder_account_id set not null;
${asDefiner(MINE_BEFORE)}
drop function mandates_at(uuid, timestamptz);
drop table mandate_band;
drop function birthday(date, integer);
`);
  }
}
