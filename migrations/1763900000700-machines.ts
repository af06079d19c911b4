import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";
import { CLEANING, ENTERING, ENTERING_FUNCTIONS, PARTS } from "./machines/entering.js";

const FOR_WORKER = ["clean_up_machines()"];
const TABLES = ["machine_client", "machine_token", "machine_once"];
const ACCOUNT = "(select nullif(current_setting('app.account', true), '')::uuid)";
const NO_MACHINE = "(select nullif(current_setting('app.machine', true), '')) is null";
const MANAGED = "organisation_id = any ((select managed_organisations())::uuid[])";

/** What a program may not even touch, whatever the application asks for it. */
const SHUT = ["reaction", "grant_receipt", "grant_proposal", "prepared_sheet", "access_event", "machine_client"];
/** What it may write and never read. */
const UNREAD = ["entry_revision", "access_request"];

/** Programs of organisations: their public keys, their tokens, the names they used, and a wall against their reading. */
export class Machines1763900000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table machine_client (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  name text not null check (length(name) between 2 and 80),
  -- public keys only (RFC 7517)
  keys jsonb not null check (jsonb_typeof(keys) = 'array' and jsonb_array_length(keys) between 1 and 5
    and not jsonb_path_exists(keys, '$[*] ? (exists(@.d) || exists(@.k) || exists(@.p) || exists(@.q))')),
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references account,
  check ((revoked_at is null) = (revoked_by is null))
);
create index machine_client_organisation on machine_client (organisation_id, created_at);

-- No right lives in a token: it says which client asks, and is worth nothing without the key it is bound to (RFC 9449).
create table machine_token (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  client_id uuid not null references machine_client on delete cascade,
  jkt text not null check (length(jkt) = 43),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at <= created_at + interval '5 minutes')
);
create index machine_token_client on machine_token (client_id);
create index machine_token_end on machine_token (expires_at);

-- Names (jti) of assertions and proofs, together with who used them, as a hash: each counts once.
create table machine_once (
  name_hash bytea primary key check (octet_length(name_hash) = 32),
  expires_at timestamptz not null
);
create index machine_once_end on machine_once (expires_at);
${ENTERING}
${CLEANING}
-- Who holds the private key may have gone with it: what somebody registered ends when they manage no longer.
create function manager_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update machine_client set revoked_at = now(),
      revoked_by = coalesce(nullif(current_setting('app.account', true), '')::uuid, new.account_id)
    where organisation_id = new.organisation_id and created_by = new.account_id and revoked_at is null;
  return null;
end $$;
create trigger manager_gone after update on organisation_manager for each row
  when (old.until is null and new.until is not null) execute function manager_gone();
${byDefiner([...ENTERING_FUNCTIONS, ...PARTS, ...FOR_WORKER, "manager_gone()"], { regiemap_app: ENTERING_FUNCTIONS, regiemap_worker: FOR_WORKER })}
${TABLES.map(
  (table) => `alter table ${table} enable row level security, force row level security;
create policy regiemap_definer on ${table} to regiemap_definer using (true) with check (true);
grant select, insert, update, delete on ${table} to regiemap_definer;`,
).join("\n")}
create policy managed on machine_client for select to regiemap_app using (${MANAGED});
create policy registering on machine_client for insert to regiemap_app
  with check (created_by = ${ACCOUNT} and revoked_at is null and ${MANAGED});
create policy revoking on machine_client for update to regiemap_app
  using (revoked_at is null and ${MANAGED}) with check (revoked_by = ${ACCOUNT} and ${MANAGED});
grant select on machine_client to regiemap_app;
grant insert (id, organisation_id, name, keys, created_by) on machine_client to regiemap_app;
grant update (revoked_at, revoked_by) on machine_client to regiemap_app;

${SHUT.map((table) => `create policy no_machine on ${table} as restrictive for all to regiemap_app using (${NO_MACHINE}) with check (${NO_MACHINE});`).join("\n")}
${UNREAD.map((table) => `create policy no_machine on ${table} as restrictive for select to regiemap_app using (${NO_MACHINE});`).join("\n")}
-- What it wrote in this very transaction it may find again: keeping it asks for that.
create policy no_machine on entry_draft as restrictive for select to regiemap_app
  using (${NO_MACHINE} or saved_at = now());
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger manager_gone on organisation_manager;
drop function manager_gone();
${[...SHUT, ...UNREAD, "entry_draft"].map((table) => `drop policy no_machine on ${table};`).join("\n")}
${[...ENTERING_FUNCTIONS, ...FOR_WORKER].map((signature) => `drop function ${signature};`).join("\n")}
${PARTS.map((signature) => `drop function ${signature};`).join("\n")}
${TABLES.toReversed()
  .map((table) => `drop table ${table};`)
  .join("\n")}
`);
  }
}
