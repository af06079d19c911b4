import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The record: one hash chain per dossier, and one per account for refusals about dossiers that are not there.
 * `body` is the exact JSON text that was hashed; every other column with a meaning is generated from it.
 */
export class Record1763800000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access_head (
  dossier_id uuid primary key references dossier,
  seq bigint not null default 0,
  at bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 50);

create table access_event (
  -- no foreign key: only audit_link writes here, after it has locked the head of a dossier that is there
  dossier_id uuid not null,
  seq bigint not null generated always as (((body::jsonb) ->> 'seq')::bigint) stored,
  body text not null,
  prev bytea not null,
  hash bytea not null,
  type text not null generated always as ((body::jsonb) ->> 'type') stored,
  actor_account_id uuid generated always as (((body::jsonb) #>> '{actor,accountId}')::uuid) stored,
  -- when it is told to have happened, in microseconds: only the demo import tells another moment than the clock's
  told_at bigint not null generated always as
    (coalesce(((body::jsonb) ->> 'occurredAt')::bigint, ((body::jsonb) ->> 'at')::bigint)) stored,
  primary key (dossier_id, seq)
);
create index access_event_views on access_event (actor_account_id, dossier_id, told_at) where type = 'view';

create table account_head (
  account_id uuid primary key references account,
  seq bigint not null default 0,
  at bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 50);

create table account_event (
  account_id uuid not null references account,
  seq bigint not null generated always as (((body::jsonb) ->> 'seq')::bigint) stored,
  body text not null,
  prev bytea not null,
  hash bytea not null,
  primary key (account_id, seq)
);

-- The owner's own reads are recorded once per session and type of event.
create table session_record (
  dossier_id uuid not null references dossier,
  session_id uuid not null,
  type text not null,
  primary key (dossier_id, session_id, type)
);

-- How far the chain was when it was last signed outside the database. Only a note: the truth is in the signed file.
create table checkpoint_mark (
  dossier_id uuid primary key references dossier,
  seq bigint not null,
  hash bytea not null,
  at timestamptz not null default now()
);

create table account_mark (
  account_id uuid primary key references account,
  seq bigint not null
);

-- What is left of an erased dossier, signed with the key of the checkpoints. Names no person.
create table erasure_tombstone (
  dossier_id uuid primary key,
  erased_at bigint not null,
  seq bigint not null,
  hash bytea not null,
  signature bytea not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table erasure_tombstone;
drop table account_mark;
drop table checkpoint_mark;
drop table session_record;
drop table account_event;
drop table account_head;
drop table access_event;
drop table access_head;
`);
  }
}
