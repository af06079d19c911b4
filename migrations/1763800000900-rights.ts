import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

/** Tables of one dossier: row-level security is on and forced, for the owner of the tables too. */
const OF_A_DOSSIER = [
  "dossier",
  "dossier_key",
  "section",
  "participation",
  "entry",
  "entry_revision",
  "entry_draft",
  "reaction",
  "mandate",
  "access_grant",
  "grant_receipt",
  "grant_proposal",
  "block",
  "access_request",
  "access_head",
  "access_event",
  "session_record",
  "checkpoint_mark",
  "erasure_tombstone",
  "outbox",
];
const WALLED = [...OF_A_DOSSIER, "idempotency_key"];

const APP_RIGHTS = `
grant select on account, organisation, organisation_purpose, membership, reader_group, ceiling_never, mandate_power,
  policy_version, dossier, dossier_key, section, participation, entry, entry_revision, entry_draft, reaction, mandate,
  access_grant, grant_receipt, grant_proposal, block, access_request, access_event, access_head, checkpoint_mark,
  idempotency_key, schema_migration to ROLE;
grant insert on section, entry, entry_revision, entry_draft, reaction, access_grant, grant_receipt, grant_proposal, block,
  access_request, outbox, idempotency_key to ROLE;
grant update (state, opened_at, released_revision, withdraw_reason) on entry to ROLE;
grant update (based_on, content, saved_at) on entry_draft to ROLE;
grant update (content, written_at) on reaction to ROLE;
grant update (state, stops_at, ended_at, ended_by, end_reason, valid_until) on access_grant to ROLE;
grant update (given_keys) on grant_proposal to ROLE;
grant update (state, answered_at) on access_request to ROLE;
grant update (made_id) on idempotency_key to ROLE;
grant delete on entry_draft, grant_proposal, block, idempotency_key to ROLE;
`;

const DEFINER_RIGHTS = `
grant usage on schema public to regiemap_definer;
grant select on account, organisation, membership, mandate, mandate_power, reader_group, session, dossier, dossier_key, share_code, access_head,
  access_event, account_head, account_event, session_record, entry, entry_revision, reaction, participation, access_grant
  to regiemap_definer;
grant insert on session, share_code, access_head, access_event, account_head, account_event, session_record, participation,
  erasure_tombstone to regiemap_definer;
grant update on session, access_head, account_head to regiemap_definer;
grant update (access_version) on dossier to regiemap_definer;
grant update (latest_revision) on entry to regiemap_definer;
grant update (released_at, released, to_owner, to_author, to_mandate, data_class) on entry_revision to regiemap_definer;
grant update (released, to_mandate, data_class) on reaction to regiemap_definer;
grant delete on ${OF_A_DOSSIER.filter((table) => table !== "erasure_tombstone").join(", ")}, share_code to regiemap_definer;
`;

const OTHER_RIGHTS = `
grant insert on account, organisation, organisation_purpose, membership, dossier, dossier_key, mandate, import_mark
  to regiemap_import;
grant select on import_mark to regiemap_import;

grant select (dossier_id, id, state, valid_until, stops_at, version) on access_grant to regiemap_worker;
grant update (state, ended_at, end_reason) on access_grant to regiemap_worker;
grant select on access_head, outbox, checkpoint_mark, erasure_tombstone to regiemap_worker;
grant select on account_head, account_mark to regiemap_worker;
grant insert, update on checkpoint_mark, account_mark to regiemap_worker;
grant update (taken_at), delete on outbox to regiemap_worker;
grant select (account_id, key_hash, created_at), delete on idempotency_key to regiemap_worker;
create policy due on access_grant for all to regiemap_worker using (true) with check (true);
create policy heads on access_head for select to regiemap_worker using (true);
create policy marks on checkpoint_mark for all to regiemap_worker using (true) with check (true);
create policy waiting on outbox for all to regiemap_worker using (true) with check (true);
create policy tombstones on erasure_tombstone for select to regiemap_worker using (true);
create policy old_keys on idempotency_key for all to regiemap_worker using (true) with check (true);

grant select on access_event, access_head, account_event, account_head, erasure_tombstone to regiemap_verifier;
create policy whole_chain on access_event for select to regiemap_verifier using (true);
create policy whole_chain on access_head for select to regiemap_verifier using (true);
create policy whole_chain on erasure_tombstone for select to regiemap_verifier using (true);
`;

const ERASE = "erase_dossier(uuid, bigint, bytea, bigint, bytea)";

/** Who may do what, and the walls up. */
export class Rights1763800000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const deletes = OF_A_DOSSIER.filter(
      (table) => !["dossier", "erasure_tombstone", "entry", "mandate", "access_grant"].includes(table),
    );
    await runner.query(`
-- Leaves nothing of a dossier but a signed tombstone. Only when its chain still ends where the signature says.
create function erase_dossier(p_dossier uuid, p_seq bigint, p_hash bytea, p_at bigint, p_signature bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from access_head h where h.dossier_id = p_dossier and h.seq = p_seq and h.hash = p_hash for update;
  if not found then return false; end if;
  ${[...deletes.toReversed(), "access_grant", "mandate", "entry"].map((table) => `delete from ${table} where dossier_id = p_dossier;`).join("\n  ")}
  delete from share_code where opens = p_dossier;
  delete from dossier where id = p_dossier;
  insert into erasure_tombstone (dossier_id, erased_at, seq, hash, signature)
    values (p_dossier, p_at, p_seq, p_hash, p_signature);
  return true;
end $$;
${byDefiner([ERASE], { regiemap_worker: [ERASE] })}
${WALLED.map((table) => `alter table ${table} enable row level security, force row level security;`).join("\n")}
${["regiemap_definer", "regiemap_import"]
  .flatMap((role) =>
    WALLED.map((table) => `create policy ${role} on ${table} to ${role} using (true) with check (true);`),
  )
  .join("\n")}
${APP_RIGHTS.replaceAll("ROLE", "regiemap_app")}
${APP_RIGHTS.replaceAll("ROLE", "regiemap_import")}
${DEFINER_RIGHTS}
${OTHER_RIGHTS}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
do $$ declare p record; begin
  for p in select policyname, tablename from pg_policies
    where schemaname = 'public' and roles && '{regiemap_definer,regiemap_import,regiemap_worker,regiemap_verifier}' loop
    execute format('drop policy %I on %I', p.policyname, p.tablename);
  end loop;
end $$;
${WALLED.map((table) => `alter table ${table} no force row level security, disable row level security;`).join("\n")}
drop function ${ERASE};
do $$ declare t name; begin
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
    execute format('revoke all on %I from regiemap_app, regiemap_import, regiemap_worker, regiemap_verifier, regiemap_definer', t);
  end loop;
end $$;
revoke usage on schema public from regiemap_definer;
`);
  }
}
