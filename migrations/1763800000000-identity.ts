import type { MigrationInterface, QueryRunner } from "typeorm";

/** Accounts, organisations, memberships, sessions, and the rows of the policy that the second wall needs. */
export class Identity1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function micros(at timestamptz) returns bigint language sql stable parallel safe
  return (extract(epoch from at) * 1000000)::bigint;
create function at_micros(us bigint) returns timestamptz language sql immutable parallel safe
  return timestamptz 'epoch' + us * interval '1 microsecond';

create table account (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  language text not null default 'nl' check (language in ('nl', 'en')),
  created_at timestamptz not null default now()
);

create table organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  approved_at timestamptz,
  created_at timestamptz not null default now()
);

create table organisation_purpose (
  organisation_id uuid not null references organisation on delete cascade,
  purpose text not null,
  art6 text,
  art9 text,
  approved_at timestamptz,
  primary key (organisation_id, purpose)
);

create table membership (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  profession text not null,
  interest text not null check (interest in ('person', 'care', 'school', 'public', 'insurer', 'employer')),
  confidentiality text not null
    check (confidentiality in ('medical-secrecy', 'professional-code', 'official', 'contract', 'none')),
  verification_level text not null
    check (verification_level in ('self-stated', 'organisation-confirmed', 'register-checked')),
  verification_assurance text not null check (verification_assurance in ('low', 'substantial', 'high')),
  works_for text,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (valid_from < valid_until),
  unique (id, account_id)
);
create index membership_account on membership (account_id);
create index membership_organisation on membership (organisation_id, profession);

-- A membership that changes in any way has a new version, so that a view decided on the old one is decided again.
create function membership_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger membership_version before update on membership for each row execute function membership_version();
revoke execute on function micros(timestamptz), at_micros(bigint), membership_version() from public;
grant execute on function micros(timestamptz), at_micros(bigint)
  to regiemap_definer, regiemap_app, regiemap_import, regiemap_worker;

create table session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid references account,
  membership_id uuid,
  link_id uuid,
  assurance text not null check (assurance in ('low', 'substantial', 'high')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  foreign key (membership_id, account_id) references membership (id, account_id),
  -- somebody signed in, or the holder of a link: never both
  check ((account_id is null) = (link_id is not null)),
  check (membership_id is null or account_id is not null)
);
create index session_account on session (account_id) where ended_at is null;

-- Policy, written at boot from the catalogue. A reader is 'profession:<key>', 'employer-side', 'relative' or 'link'.
create table reader_group (
  reader text primary key,
  group_key text not null
);
create table ceiling_never (
  reader text not null references reader_group on delete cascade,
  data_class text not null,
  primary key (reader, data_class)
);
create table mandate_power (
  type text primary key,
  -- classes at most readable at any age; null = those written in the source document
  reads text[],
  decides boolean not null,
  only_when_incapable boolean not null,
  ends_at_age integer
);
create table policy_version (
  one boolean primary key default true check (one),
  version text not null,
  synced_at timestamptz not null default now()
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table policy_version;
drop table mandate_power;
drop table ceiling_never;
drop table reader_group;
drop table session;
drop table membership;
drop function membership_version();
drop table organisation_purpose;
drop table organisation;
drop table account;
drop function at_micros(bigint);
drop function micros(timestamptz);
`);
  }
}
