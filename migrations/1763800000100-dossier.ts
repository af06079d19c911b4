import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Dossiers and their sheets. Every table of a dossier has `dossier_id` first in its keys, so that they can be spread over
 * servers by dossier. The owner's account is repeated in rows that row-level security judges: it never changes, a foreign
 * key holds it true, and a policy then needs no look-up to know the owner.
 */
export class Dossier1763800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table dossier (
  id uuid primary key,
  owner_account_id uuid not null references account,
  owner_birth_date date not null,
  life_phase text,
  state text not null default 'active' check (state in ('active', 'restricted', 'erased')),
  access_version bigint not null default 1,
  share_code text not null check (length(share_code) between 6 and 32),
  created_at timestamptz not null default now(),
  unique (id, owner_account_id)
);
create index dossier_owner on dossier (owner_account_id);

-- From the code an owner reads aloud to the dossier; not a table of the dossier, since the asker knows no dossier yet.
create table share_code (
  code text primary key,
  opens uuid not null
);

create table dossier_key (
  dossier_id uuid not null references dossier,
  version integer not null check (version > 0),
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  primary key (dossier_id, version)
);

create table section (
  dossier_id uuid not null references dossier,
  key text not null,
  position integer not null,
  added_at timestamptz not null default now(),
  primary key (dossier_id, key)
);

-- Who ever wrote a sheet here: a writer keeps their own texts after the grant ended.
create table participation (
  dossier_id uuid not null references dossier,
  membership_id uuid not null references membership,
  since timestamptz not null default now(),
  primary key (dossier_id, membership_id)
);

create table entry (
  dossier_id uuid not null,
  id uuid not null,
  owner_account_id uuid not null,
  section_key text not null,
  template_key text not null,
  template_version integer not null,
  data_class text not null,
  author_kind text not null check (author_kind in ('owner', 'membership', 'mandate')),
  author_account_id uuid not null references account,
  author_membership_id uuid references membership,
  author_mandate_id uuid,
  author_card jsonb not null,
  state text not null check (state in ('private', 'draft', 'submitted', 'accepted', 'withdrawn', 'removed')),
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  review_at date,
  bundle_id uuid,
  latest_revision integer not null default 0,
  released_revision integer,
  -- number and moment of writing (in microseconds) of each released revision, in turn
  released bigint[] not null default '{}',
  withdraw_reason bytea,
  primary key (dossier_id, id),
  foreign key (dossier_id, owner_account_id) references dossier (id, owner_account_id),
  check ((author_kind = 'membership') = (author_membership_id is not null)),
  check ((author_kind = 'mandate') = (author_mandate_id is not null)),
  check (author_kind <> 'owner' or author_account_id = owner_account_id),
  check (released_revision is null or released_revision <= latest_revision)
);

create table entry_revision (
  dossier_id uuid not null,
  entry_id uuid not null,
  number integer not null check (number > 0),
  owner_account_id uuid not null,
  data_class text not null,
  author_kind text not null check (author_kind in ('owner', 'membership', 'mandate')),
  author_account_id uuid not null references account,
  author_membership_id uuid references membership,
  author_mandate_id uuid,
  author_card jsonb not null,
  authored_at timestamptz not null default now(),
  released_at timestamptz,
  -- who may get this text at most; kept true by the state of the entry
  to_owner boolean not null,
  to_author boolean not null,
  to_mandate boolean not null default false,
  released boolean not null default false,
  content bytea not null,
  hmac bytea not null check (octet_length(hmac) = 32),
  primary key (dossier_id, entry_id, number),
  foreign key (dossier_id, entry_id) references entry (dossier_id, id),
  check ((author_kind = 'membership') = (author_membership_id is not null)),
  check ((author_kind = 'mandate') = (author_mandate_id is not null))
);

create table entry_draft (
  dossier_id uuid not null,
  entry_id uuid not null,
  account_id uuid not null references account,
  based_on integer not null check (based_on >= 0),
  content bytea not null,
  saved_at timestamptz not null default now(),
  primary key (dossier_id, entry_id, account_id),
  foreign key (dossier_id, entry_id) references entry (dossier_id, id)
);

create table reaction (
  dossier_id uuid not null,
  entry_id uuid not null,
  owner_account_id uuid not null,
  data_class text not null,
  to_mandate boolean not null default false,
  released boolean not null default false,
  content bytea not null,
  written_at timestamptz not null default now(),
  primary key (dossier_id, entry_id),
  foreign key (dossier_id, entry_id) references entry (dossier_id, id)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table reaction;
drop table entry_draft;
drop table entry_revision;
drop table entry;
drop table participation;
drop table section;
drop table dossier_key;
drop table share_code;
drop table dossier;
`);
  }
}
