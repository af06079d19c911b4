import type { MigrationInterface, QueryRunner } from "typeorm";

/** Mandates, grants with their receipts and proposals, blocks, requests. */
export class Sharing1763800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mandate (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  owner_birth_date date not null,
  holder_account_id uuid not null references account,
  type text not null
    check (type in ('parent', 'guardian', 'mentor', 'curator', 'administrator', 'attorney', 'supporter')),
  valid_from date not null,
  valid_until date not null,
  classes_as_written text[] not null default '{}',
  incapacity_checked_on date,
  checked_by text,
  source_document text not null,
  created_at timestamptz not null default now(),
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  check (valid_from < valid_until),
  check (holder_account_id <> owner_account_id)
);
create index mandate_holder on mandate (holder_account_id, dossier_id);

create table access_grant (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null references account,
  mandate_id uuid,
  grantee_key text not null check (grantee_key ~ '^(m|a|l):[0-9a-f-]{36}$' or grantee_key ~ '^t:[0-9a-f-]{36}:[a-z0-9-]+$'),
  -- the account behind m: and a:, so that all of somebody's grants are found whatever hat they wear (walls)
  grantee_account_id uuid references account,
  scope jsonb not null check (jsonb_typeof(scope) = 'array'),
  -- the first key of each item in the order entry, template, section, class: what an entry must have to match it at all
  scope_entries uuid[] not null default '{}',
  scope_templates text[] not null default '{}',
  scope_sections text[] not null default '{}',
  scope_classes text[] not null default '{}',
  actions text[] not null check (actions <@ array['read', 'copy', 'contribute'] and cardinality(actions) > 0),
  purpose text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  state text not null default 'active' check (state in ('active', 'paused', 'ended')),
  stops_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason in ('stopped', 'expired', 'superseded', 'given-back', 'mandate-ended')),
  handover_id uuid,
  request_id uuid,
  parent_id uuid,
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  foreign key (dossier_id, mandate_id) references mandate (dossier_id, id),
  foreign key (dossier_id, parent_id) references access_grant (dossier_id, id),
  check (valid_from < valid_until),
  check (stops_at is null or state <> 'active'),
  check ((state = 'ended') = (ended_at is not null)),
  check ((state = 'ended') = (end_reason is not null))
);
create index access_grant_grantee on access_grant (grantee_key, dossier_id) where state <> 'ended';
create index access_grant_dossier on access_grant (dossier_id, grantee_key) where state <> 'ended';
create index access_grant_account on access_grant (grantee_account_id, dossier_id);
create index access_grant_due on access_grant (least(stops_at, valid_until)) where state <> 'ended';

create table grant_receipt (
  dossier_id uuid not null,
  grant_id uuid not null,
  content bytea not null,
  recorded_at timestamptz not null default now(),
  primary key (dossier_id, grant_id),
  foreign key (dossier_id, grant_id) references access_grant (dossier_id, id)
);

create table grant_proposal (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  terms jsonb not null,
  receipt bytea not null,
  needed_keys text[] not null check (cardinality(needed_keys) > 0),
  given_keys text[] not null default '{}',
  request_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id)
);

create table block (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  who_kind text not null check (who_kind in ('account', 'organisation', 'profession')),
  who_account_id uuid references account,
  who_organisation_id uuid references organisation,
  who_profession text,
  what_kind text not null check (what_kind in ('everything', 'section', 'class', 'entry')),
  what_section text,
  what_class text,
  what_entry uuid,
  created_at timestamptz not null default now(),
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  foreign key (dossier_id, what_entry) references entry (dossier_id, id),
  check ((who_kind = 'account') = (who_account_id is not null)),
  check ((who_kind = 'organisation') = (who_organisation_id is not null)),
  check ((who_kind = 'profession') = (who_profession is not null)),
  check ((what_kind = 'section') = (what_section is not null)),
  check ((what_kind = 'class') = (what_class is not null)),
  check ((what_kind = 'entry') = (what_entry is not null))
);

create table access_request (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  asker_account_id uuid not null references account,
  asker_membership_id uuid references membership,
  purpose text not null,
  items jsonb not null,
  months integer not null check (months between 1 and 120),
  reason bytea not null,
  asked_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'granted', 'declined')),
  answered_at timestamptz,
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  check ((state = 'open') = (answered_at is null))
);
create index access_request_asker on access_request (asker_account_id, asked_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table access_request;
drop table block;
drop table grant_proposal;
drop table grant_receipt;
drop table access_grant;
drop table mandate;
`);
  }
}
