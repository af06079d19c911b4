import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";
import { WAYS_IN } from "./providers/ways-in.js";

const PART = "note_provider(uuid, text, uuid, text)";
const FOR_APP = [
  "find_linked(text, text)",
  "sign_in_linked(text, text, uuid, jsonb)",
  "link_identity(uuid, uuid, uuid, text, text, text)",
  "raise_session(uuid, uuid, text, text, text, bytea, integer)",
  "unlink_my_identity(uuid)",
  "start_provided_account(jsonb)",
];

/** Who somebody is at an OpenID Connect provider: one account at most has one identity. */
export class Providers1763900000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table linked_identity (
  account_id uuid not null references account,
  id uuid not null,
  issuer text not null check (length(issuer) between 1 and 500),
  -- the provider's own name for them; nine digits would be a citizen service number, which is never kept
  subject text not null check (length(subject) between 1 and 255 and subject !~ '^[0-9]{9}$'),
  provider text not null check (length(provider) between 1 and 40),
  linked_at timestamptz not null default now(),
  primary key (account_id, id),
  unique (issuer, subject)
);
${WAYS_IN}
revoke execute on function ${PART} from public;
grant execute on function ${PART} to regiemap_definer;
${byDefiner(FOR_APP, { regiemap_app: FOR_APP })}
alter table linked_identity enable row level security, force row level security;
create policy regiemap_definer on linked_identity to regiemap_definer using (true) with check (true);
create policy own on linked_identity for select to regiemap_app
  using (account_id = (select nullif(current_setting('app.account', true), ''))::uuid);
grant select (account_id, id, provider, linked_at) on linked_identity to regiemap_app;
grant select, insert, update, delete on linked_identity to regiemap_definer;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${[...FOR_APP, PART].map((signature) => `drop function ${signature};`).join("\n")}
drop table linked_identity;
`);
  }
}
