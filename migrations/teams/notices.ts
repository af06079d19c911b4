const ACCOUNT = "(select nullif(current_setting('app.account', true), '')::uuid)";
const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";

/** In a team at all: checked by somebody, and let in by somebody else than the holder. Whether it still runs is asked later. */
const IS_MEMBER = (m: string): string => `${m}.verification_level in ('organisation-confirmed', 'register-checked')
    and ${m}.invited_by is distinct from ${m}.account_id and ${m}.confirmed_by is distinct from ${m}.account_id`;

// One at a time per team: who joins while a team is chosen is either chosen or told of, and never forgotten.
const ONE_AT_A_TIME = (key: string): string => `perform pg_advisory_xact_lock(hashtextextended(${key}, 0));`;

/** Who is in the team of a grant, and when the owner was told so. Nobody but the database itself writes it. */
export const NOTICES = `
create table team_notice (
  dossier_id uuid not null,
  grant_id uuid not null,
  membership_id uuid not null,
  account_id uuid not null,
  owner_account_id uuid not null,
  told_at timestamptz not null default now(),
  -- in the team when the owner chose it
  was_there boolean not null,
  primary key (dossier_id, grant_id, membership_id),
  foreign key (dossier_id, grant_id) references access_grant (dossier_id, id) on delete cascade,
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  foreign key (membership_id, account_id) references membership (id, account_id)
);
create index team_notice_account on team_notice (account_id, dossier_id);

-- A team only ever reads.
alter table access_grant add constraint access_grant_team
  check (left(grantee_key, 2) <> 't:' or not 'contribute' = any (actions));

create function team_chosen() returns trigger language plpgsql volatile ${SAFE}
begin
  ${ONE_AT_A_TIME("new.grantee_key")}
  insert into team_notice (dossier_id, grant_id, membership_id, account_id, owner_account_id, told_at, was_there)
    select new.dossier_id, new.id, m.id, m.account_id, new.owner_account_id, new.created_at, m.valid_from <= new.created_at
      from membership m
      where m.organisation_id = substr(new.grantee_key, 3, 36)::uuid and m.profession = substr(new.grantee_key, 40)
        and m.valid_until > new.created_at and ${IS_MEMBER("m")};
  return null;
end $$;
create trigger team_chosen after insert on access_grant for each row when (left(new.grantee_key, 2) = 't:')
  execute function team_chosen();

-- Somebody came into a team that owners share with: each is told in the same moment, in their record and by mail.
create function team_joined() returns trigger language plpgsql volatile ${SAFE}
declare
  v_key text := 't:' || new.organisation_id || ':' || new.profession;
  v_told timestamptz := clock_timestamp();
  v_owners uuid[] := '{}';
  n team_notice;
begin
  ${ONE_AT_A_TIME("v_key")}
  for n in
    insert into team_notice (dossier_id, grant_id, membership_id, account_id, owner_account_id, told_at, was_there)
      select g.dossier_id, g.id, new.id, new.account_id, g.owner_account_id, v_told, false
        from access_grant g
        where g.grantee_key = v_key and g.state <> 'ended' and g.valid_until > v_told
        order by g.dossier_id, g.id
      on conflict do nothing
      returning *
  loop
    v_owners := v_owners || n.owner_account_id;
    perform audit_link(n.dossier_id, (select ',' || substr(jsonb_build_object(
      'id', uuidv7(), 'type', 'team.join', 'action', 'U', 'outcome', 'allowed', 'reasons', jsonb_build_array(),
      'purpose', g.purpose, 'actingFor', null, 'objectKind', 'grant', 'objectIds', jsonb_build_array(g.id),
      'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
      'authority', jsonb_build_array(g.id), 'policyVersion', (select p.version from policy_version p),
      'dossierId', n.dossier_id, 'session', null, 'traceId', '',
      'actor', jsonb_build_object('accountId', null, 'membershipId', new.id, 'linkId', null, 'name', a.name,
        'profession', new.profession, 'organisation', o.name, 'kind', 'system'))::text, 2)
      from access_grant g, account a, organisation o
      where g.dossier_id = n.dossier_id and g.id = n.grant_id and a.id = new.account_id and o.id = new.organisation_id));
  end loop;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'team-joined', a.language
      from (select distinct unnest(v_owners) as id) w
      join account a on a.id = w.id
      join account_address x on x.account_id = a.id and x.verified_at is not null;
  return null;
end $$;
create trigger team_joined after insert on membership for each row when (${IS_MEMBER("new")})
  execute function team_joined();
create trigger team_joined_later after update of verification_level, confirmed_by on membership for each row
  when (${IS_MEMBER("new")} and old.verification_level = 'self-stated') execute function team_joined();

alter table team_notice enable row level security, force row level security;
create policy regiemap_definer on team_notice to regiemap_definer using (true) with check (true);
create policy regiemap_import on team_notice to regiemap_import using (true) with check (true);
create policy team_notice_select on team_notice for select to regiemap_app
  using (owner_account_id = ${ACCOUNT} or account_id = ${ACCOUNT}
    or dossier_id = any ((select governed_dossiers())::uuid[]));
grant select on team_notice to regiemap_app, regiemap_import;
grant select, insert, delete on team_notice to regiemap_definer;
`;

export const NOTICE_FUNCTIONS = ["team_chosen()", "team_joined()"];

export const NOTICES_DOWN = `
drop trigger team_joined_later on membership;
drop trigger team_joined on membership;
drop trigger team_chosen on access_grant;
drop function team_joined();
drop function team_chosen();
alter table access_grant drop constraint access_grant_team;
drop table team_notice;
`;
