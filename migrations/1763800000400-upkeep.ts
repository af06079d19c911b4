import type { MigrationInterface, QueryRunner } from "typeorm";

/** Keys of repeated requests, events on their way out, and what was imported. */
export class Upkeep1763800000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table idempotency_key (
  account_id uuid not null references account,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  made_id text,
  created_at timestamptz not null default now(),
  primary key (account_id, key_hash)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Notices to be sent by the worker: kinds and ids only.
create table outbox (
  dossier_id uuid not null references dossier,
  id uuid not null default uuidv7(),
  kind text not null,
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  primary key (dossier_id, id)
);
create index outbox_waiting on outbox (created_at) where taken_at is null;

create table import_mark (
  name text primary key,
  done_at timestamptz not null default now()
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table import_mark;
drop table outbox;
drop table idempotency_key;
`);
  }
}
