import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";
import { RECORD, SESSIONS } from "./signing-in/sessions.js";
import { PASSKEYS, STARTING, STEPS } from "./signing-in/ways-in.js";
import { ACCOUNT } from "./signing-in/words.js";

/** Building blocks of the functions below; nobody else may execute them. */
const PARTS = [
  "account_link(uuid, text)",
  "account_note(uuid, text, uuid, text)",
  "insert_session(uuid, jsonb)",
  "insert_passkey(uuid, jsonb)",
  "use_passkey(bytea, bigint, boolean, uuid)",
];
const FOR_APP = [
  "open_session(uuid, jsonb)",
  "look_at_session(bytea)",
  "enter_session(bytea, uuid)",
  "begin_step(uuid, bytea, text, uuid, bytea, integer)",
  "begin_code_step(uuid, bytea, text, bytea, bytea, integer, jsonb)",
  "take_step(bytea, text[])",
  "try_step(bytea, text)",
  "find_passkey(bytea)",
  "sign_in(bytea, bigint, boolean, jsonb)",
  "start_account(jsonb)",
  "use_recovery_code(uuid, bytea)",
  "recover_account(uuid, jsonb, jsonb)",
  "queue_mail(uuid, text, text, text, jsonb)",
  "shown_mails()",
  "my_sessions()",
  "end_my_session(uuid)",
  "end_my_other_sessions()",
  "confirm_session(bytea, bigint, boolean, bytea, integer)",
  "wear_membership(uuid, bytea, integer, integer)",
  "add_my_passkey(jsonb)",
  "remove_my_passkey(uuid)",
  "renew_my_card(bytea[])",
  "my_account_events(bigint, integer)",
];
const FOR_WORKER = ["clean_up_signing_in(interval)"];
const OLD_OPEN = "open_session(uuid, bytea, uuid, uuid, text, integer)";

const TABLES = `
alter table session
  add column kind text not null default 'person' check (kind in ('person', 'professional')),
  add column means text not null default 'demo' check (means in ('passkey', 'oidc', 'recovery', 'demo')),
  add column idle_minutes integer not null default 720 check (idle_minutes > 0),
  add column last_seen_at timestamptz not null default now(),
  add column fresh_until timestamptz,
  add column device text not null default '' check (length(device) <= 60),
  add column provider text;

create table account_address (
  account_id uuid primary key references account,
  address text not null check (length(address) <= 254),
  address_hash bytea not null unique check (octet_length(address_hash) = 32),
  verified_at timestamptz not null default now()
);

create table passkey (
  account_id uuid not null references account,
  id uuid not null,
  credential_id bytea not null unique check (octet_length(credential_id) between 16 and 1023),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  device_type text not null check (device_type in ('singleDevice', 'multiDevice')),
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (account_id, id)
);

-- Codes of the recovery card: 128 random bits each, so a plain hash cannot be searched.
create table recovery_code (
  account_id uuid not null references account,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A ceremony under way. What it holds is sealed under its token, of which only the hash is here.
create table sign_in_step (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  kind text not null,
  account_id uuid references account on delete cascade,
  address_hash bytea,
  data bytea not null,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_step_address on sign_in_step (address_hash, created_at) where address_hash is not null;

-- Mails on their way out; a row goes when its mail has gone.
create table outbox_mail (
  id uuid primary key,
  to_address text not null,
  template text not null,
  language text not null check (language in ('nl', 'en')),
  parameters jsonb not null default '{}',
  created_at timestamptz not null default now(),
  tries integer not null default 0,
  next_try_at timestamptz not null default now(),
  -- set by the worker when there is no mail server: only then may the page of the outbox show it
  shown_at timestamptz
);
`;

const WALLED = ["account_address", "passkey", "recovery_code", "sign_in_step", "outbox_mail"];

/** Ways in: passkeys, codes by mail and on paper, the steps of signing in, sessions with limits, and mail. */
export class SigningIn1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      [
        TABLES,
        `drop function ${OLD_OPEN};`,
        RECORD,
        SESSIONS,
        STEPS,
        PASSKEYS,
        STARTING,
        `revoke execute on function ${PARTS.join(", ")} from public;`,
        `grant execute on function ${PARTS.join(", ")} to regiemap_definer;`,
        byDefiner([...FOR_APP, ...FOR_WORKER], { regiemap_app: FOR_APP, regiemap_worker: FOR_WORKER }),
        ...WALLED.map(
          (table) => `alter table ${table} enable row level security, force row level security;
create policy regiemap_definer on ${table} to regiemap_definer using (true) with check (true);`,
        ),
        `create policy own on account_address for select to regiemap_app using (account_id = ${ACCOUNT});
create policy own on passkey for select to regiemap_app using (account_id = ${ACCOUNT});
create policy renamed on passkey for update to regiemap_app using (account_id = ${ACCOUNT}) with check (account_id = ${ACCOUNT});
create policy waiting on outbox_mail to regiemap_worker using (true) with check (true);
grant select on account_address, passkey to regiemap_app;
grant update (name) on passkey to regiemap_app;
grant select, delete, update (tries, next_try_at, shown_at) on outbox_mail to regiemap_worker;
grant select, insert, update, delete on ${WALLED.join(", ")} to regiemap_definer;
grant insert on account, dossier, dossier_key to regiemap_definer;
grant select on policy_version to regiemap_definer;`,
      ].join("\n"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
revoke insert on account, dossier, dossier_key from regiemap_definer;
${[...FOR_WORKER, ...FOR_APP, ...PARTS].map((signature) => `drop function ${signature};`).join("\n")}
drop table ${WALLED.join(", ")};
alter table session drop column kind, drop column means, drop column idle_minutes, drop column last_seen_at,
  drop column fresh_until, drop column device, drop column provider;
${AS_IT_WAS}
`);
  }
}

const AS_IT_WAS = `
create function open_session(p_id uuid, p_token_hash bytea, p_account uuid, p_membership uuid, p_assurance text, p_minutes integer)
  returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from account a where a.id = p_account) then return false; end if;
  if p_membership is not null and not exists
    (select from membership m where m.id = p_membership and m.account_id = p_account) then return false; end if;
  insert into session (id, token_hash, account_id, membership_id, assurance, expires_at)
    values (p_id, p_token_hash, p_account, p_membership, p_assurance, now() + p_minutes * interval '1 minute');
  return true;
end $$;
${byDefiner([OLD_OPEN], { "regiemap_app, regiemap_import": [OLD_OPEN] })}
`;
