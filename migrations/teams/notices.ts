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

-- Whom the owner was shown in the team when they chose it; nobody else of it reads at once.
alter table access_grant add column shown_members uuid[] not null default '{}';

-- In the record of the owner: who is new, in which role, where.
create function team_told(n team_notice) returns void language sql volatile ${SAFE}
  select audit_link(n.dossier_id, ',' || substr(jsonb_build_object(
    'id', uuidv7(), 'type', 'team.join', 'action', 'U', 'outcome', 'allowed', 'reasons', jsonb_build_array(),
    'purpose', g.purpose, 'actingFor', null, 'objectKind', 'grant', 'objectIds', jsonb_build_array(g.id),
    'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
    'authority', jsonb_build_array(g.id), 'policyVersion', (select p.version from policy_version p),
    'dossierId', n.dossier_id, 'session', null, 'traceId', '',
    'actor', jsonb_build_object('accountId', null, 'membershipId', m.id, 'linkId', null, 'name', a.name,
      'profession', m.profession, 'organisation', o.name, 'kind', 'system'))::text, 2))
  from access_grant g, membership m
  join account a on a.id = m.account_id
  join organisation o on o.id = m.organisation_id
  where g.dossier_id = n.dossier_id and g.id = n.grant_id and m.id = n.membership_id
$$;
create function mail_team_joined(p_owners uuid[]) returns void language sql volatile ${SAFE}
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'team-joined', a.language
      from (select distinct unnest(p_owners) as id) w
      join account a on a.id = w.id
      join account_address x on x.account_id = a.id and x.verified_at is not null;
$$;

-- Who was shown reads at once. Somebody who came between the look and the yes is told of now; and who still waits because of
-- another grant to this team goes on waiting: choosing the team anew is no way round it.
create function team_chosen() returns trigger language plpgsql volatile ${SAFE}
declare
  v_at timestamptz := case when session_user = 'regiemap_import' then new.created_at
    else greatest(new.created_at, now()) end;
  v_owners uuid[] := '{}';
  n team_notice;
begin
  ${ONE_AT_A_TIME("new.grantee_key")}
  for n in
    insert into team_notice (dossier_id, grant_id, membership_id, account_id, owner_account_id, told_at, was_there)
      select new.dossier_id, new.id, m.id, m.account_id, new.owner_account_id, coalesce(w.told_at, v_at),
          w.told_at is null and m.id = any (new.shown_members) and m.valid_from <= v_at
        from membership m
        left join lateral (select max(x.told_at) as told_at
          from team_notice x
          join access_grant g on g.dossier_id = x.dossier_id and g.id = x.grant_id
          where x.dossier_id = new.dossier_id and x.membership_id = m.id and g.grantee_key = new.grantee_key
            and not x.was_there and x.told_at > v_at - interval '72 hours') w on true
        where m.organisation_id = substr(new.grantee_key, 3, 36)::uuid and m.profession = substr(new.grantee_key, 40)
          and m.valid_until > v_at and ${IS_MEMBER("m")}
      returning *
  loop
    if not n.was_there and n.told_at = v_at then
      perform team_told(n);
      v_owners := array[n.owner_account_id];
    end if;
  end loop;
  perform mail_team_joined(v_owners);
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
    perform team_told(n);
  end loop;
  perform mail_team_joined(v_owners);
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

export const NOTICE_FUNCTIONS = [
  "team_told(team_notice)",
  "mail_team_joined(uuid[])",
  "team_chosen()",
  "team_joined()",
];

export const NOTICES_DOWN = `
drop trigger team_joined_later on membership;
drop trigger team_joined on membership;
drop trigger team_chosen on access_grant;
drop function team_joined();
drop function team_chosen();
drop function mail_team_joined(uuid[]);
drop function team_told(team_notice);
alter table access_grant drop constraint access_grant_team, drop column shown_members;
drop table team_notice;
`;
