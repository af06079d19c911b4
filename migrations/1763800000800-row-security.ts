import type { MigrationInterface, QueryRunner } from "typeorm";

// The settings of the transaction, read once per statement. A pooled connection answers '' after a local setting: nullif.
const setting = (name: string, type = "uuid"): string =>
  `(select nullif(current_setting('app.${name}', true), ''))::${type}`;
const ACCOUNT = setting("account");
const MEMBERSHIP = setting("membership");
const KEY = setting("key", "text");
const DOSSIER = setting("dossier");

const isLive = (grant: string): string =>
  `${grant}.state = 'active' and ${grant}.valid_from <= now() and ${grant}.valid_until > now()`;
const inForce = (mandate: string): string =>
  `${mandate}.holder_account_id = ${ACCOUNT} and ${mandate}.checked_by is not null
    and ${mandate}.valid_from <= (now() at time zone 'Europe/Amsterdam')::date
    and ${mandate}.valid_until > (now() at time zone 'Europe/Amsterdam')::date`;
const isUsable = `(not p.only_when_incapable or m.incapacity_checked_on is not null)
    and (p.ends_at_age is null
      or m.owner_birth_date + p.ends_at_age * interval '1 year' >= (now() at time zone 'Europe/Amsterdam')::date)`;

// Uncorrelated on purpose: the planner makes each a look-up per statement, not per row.
const GRANTED = `(select g.dossier_id from access_grant g
    where g.dossier_id = ${DOSSIER} and g.grantee_key = ${KEY} and ${isLive("g")} limit 1)`;
const CONTRIBUTES = `(select g.dossier_id from access_grant g
    where g.dossier_id = ${DOSSIER} and g.grantee_key = ${KEY} and ${isLive("g")} and 'contribute' = any (g.actions) limit 1)`;
const MANDATED_CLASSES = `array(select unnest(coalesce(p.reads, m.classes_as_written))
    from mandate m join mandate_power p on p.type = m.type
    where m.dossier_id = ${DOSSIER} and ${inForce("m")} and ${isUsable})`;
const REPRESENTED = `(select m.dossier_id from mandate m where m.dossier_id = ${DOSSIER} and ${inForce("m")} limit 1)`;
const DECIDES = `(select m.dossier_id from mandate m join mandate_power p on p.type = m.type
    where m.dossier_id = ${DOSSIER} and ${inForce("m")} and ${isUsable} and p.decides limit 1)`;
const NEVER = `array(select c.data_class from ceiling_never c
    where c.reader = any (string_to_array(${setting("readers", "text")}, ',')))`;
const OPEN = `(select d.id from dossier d where d.id = ${DOSSIER})`;
const OPEN_TO_READERS = `(select d.id from dossier d
    where d.id = ${DOSSIER} and (d.state = 'active' or d.owner_account_id = ${ACCOUNT}))`;
const OWNED = `(select d.id from dossier d where d.id = ${DOSSIER} and d.owner_account_id = ${ACCOUNT})`;

const OWNER = `owner_account_id = ${ACCOUNT}`;
const WRITER = `(author_membership_id = ${MEMBERSHIP} or (author_membership_id is null and author_account_id = ${ACCOUNT}))`;
const NOT_NEVER = `(data_class <> all (${NEVER}) or data_class = any (${MANDATED_CLASSES}))`;
const READABLE = `(${OWNER} or ${WRITER} or dossier_id = ${GRANTED} or data_class = any (${MANDATED_CLASSES}))`;
const OPEN_OR_WRITER = `(dossier_id = ${OPEN_TO_READERS} or (${WRITER} and dossier_id = ${OPEN}))`;
const WRITES = `author_account_id = ${ACCOUNT} and (
    (author_kind = 'owner' and ${OWNER})
    or (author_membership_id = ${MEMBERSHIP} and dossier_id = ${CONTRIBUTES})
    or (author_kind = 'mandate' and dossier_id = ${REPRESENTED}))`;
const GOVERNS = `(${OWNER} or dossier_id = ${DECIDES})`;

const permissive = (table: string, command: string, rule: string): string =>
  policy(`${table}_${command}`, table, "permissive", command, rule);
const restrictive = (table: string, name: string, rule: string): string =>
  policy(`${table}_${name}`, table, "restrictive", "select", rule);

function policy(name: string, table: string, kind: string, command: string, rule: string): string {
  const using = command === "insert" ? "" : ` using (${rule})`;
  const check = command === "select" || command === "delete" ? "" : ` with check (${rule})`;
  return `create policy ${name} on ${table} as ${kind} for ${command} to regiemap_app${using}${check};`;
}

/** The second wall: what the application's role can reach at most, whatever it asks. */
export class RowSecurity1763800000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const policies = [
      ...dossierPolicies(),
      ...sheetPolicies(),
      ...sharingPolicies(),
      ...recordPolicies(),
      permissive("idempotency_key", "all", `account_id = ${ACCOUNT}`),
    ];
    await runner.query(policies.join("\n"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ declare p record; begin
      for p in select policyname, tablename from pg_policies where schemaname = 'public' and roles = '{regiemap_app}' loop
        execute format('drop policy %I on %I', p.policyname, p.tablename);
      end loop; end $$`);
  }
}

function dossierPolicies(): string[] {
  const takesPart = `exists (select from participation x where x.dossier_id = dossier.id and x.membership_id = ${MEMBERSHIP})`;
  return [
    permissive("participation", "select", `membership_id = ${MEMBERSHIP}`),
    permissive(
      "dossier",
      "select",
      `${OWNER}
    or exists (select from access_grant g where g.dossier_id = dossier.id and g.grantee_key = ${KEY} and ${isLive("g")})
    or exists (select from mandate m where m.dossier_id = dossier.id and ${inForce("m")})
    or ${takesPart}`,
    ),
    restrictive("dossier", "state", `state = 'active' or (state = 'restricted' and (${OWNER} or ${takesPart}))`),
    permissive("dossier_key", "select", `dossier_id = ${OPEN}`),
    permissive("section", "select", `dossier_id = ${OPEN}`),
    permissive("section", "insert", `dossier_id = ${OPEN_TO_READERS}`),
    permissive("outbox", "insert", `dossier_id = ${OPEN}`),
  ];
}

function sheetPolicies(): string[] {
  return [
    permissive("entry", "select", READABLE),
    restrictive(
      "entry",
      "state",
      `(${OWNER} and (state <> 'draft' or author_account_id = ${ACCOUNT}))
    or (${WRITER} and state <> 'removed')
    or (state = 'accepted' and released_revision is not null)
    or (state in ('withdrawn', 'removed') and released_revision is not null and data_class = any (${MANDATED_CLASSES}))`,
    ),
    restrictive("entry", "class", `${OWNER} or ${WRITER} or ${NOT_NEVER}`),
    restrictive("entry", "dossier", OPEN_OR_WRITER),
    permissive("entry", "insert", `${WRITES} and dossier_id = ${OPEN_TO_READERS}`),
    permissive("entry", "update", `${GOVERNS} or ${WRITER}`),

    permissive("entry_revision", "select", READABLE),
    restrictive(
      "entry_revision",
      "state",
      `(${OWNER} and to_owner) or (${WRITER} and to_author) or released
    or (to_mandate and data_class = any (${MANDATED_CLASSES}))`,
    ),
    restrictive("entry_revision", "class", `${OWNER} or ${WRITER} or ${NOT_NEVER}`),
    restrictive("entry_revision", "dossier", OPEN_OR_WRITER),
    permissive("entry_revision", "insert", `${WRITES} and dossier_id = ${OPEN_TO_READERS}`),

    permissive("entry_draft", "all", `account_id = ${ACCOUNT} and dossier_id = ${OPEN}`),

    permissive("reaction", "select", `${OWNER} or dossier_id = ${GRANTED} or data_class = any (${MANDATED_CLASSES})`),
    restrictive("reaction", "state", `${OWNER} or released or (to_mandate and data_class = any (${MANDATED_CLASSES}))`),
    restrictive("reaction", "class", `${OWNER} or ${NOT_NEVER}`),
    restrictive("reaction", "dossier", `dossier_id = ${OPEN_TO_READERS}`),
    permissive("reaction", "insert", GOVERNS),
    permissive("reaction", "update", GOVERNS),
  ];
}

function sharingPolicies(): string[] {
  const mine = (column: string): string =>
    `array(select m.${column} from membership m where m.account_id = ${ACCOUNT})`;
  const party = `(${OWNER} or dossier_id = ${REPRESENTED})`;
  const givesBack = `(grantee_key = ${KEY} and state = 'ended' and end_reason = 'given-back')`;
  return [
    permissive("mandate", "select", `${OWNER} or holder_account_id = ${ACCOUNT}`),
    permissive(
      "access_grant",
      "select",
      `${OWNER} or grantee_account_id = ${ACCOUNT} or grantee_key = ${KEY} or dossier_id = ${DECIDES}`,
    ),
    permissive(
      "access_grant",
      "insert",
      `created_by = ${ACCOUNT} and ((mandate_id is null and ${OWNER}) or (mandate_id is not null and dossier_id = ${DECIDES}))`,
    ),
    `create policy access_grant_update on access_grant for update to regiemap_app
      using (${GOVERNS} or grantee_key = ${KEY}) with check (${GOVERNS} or ${givesBack});`,
    permissive(
      "grant_receipt",
      "select",
      `exists (select from access_grant g where g.dossier_id = grant_receipt.dossier_id and g.id = grant_receipt.grant_id)`,
    ),
    permissive(
      "grant_receipt",
      "insert",
      `exists (select from access_grant g where g.dossier_id = grant_receipt.dossier_id and g.id = grant_receipt.grant_id
    and g.created_by = ${ACCOUNT})`,
    ),
    permissive("grant_proposal", "all", party),
    permissive(
      "block",
      "select",
      `${GOVERNS} or who_account_id = ${ACCOUNT} or who_organisation_id = any (${mine("organisation_id")})
    or who_profession = any (${mine("profession")})`,
    ),
    permissive("block", "insert", GOVERNS),
    permissive("block", "delete", GOVERNS),
    permissive("access_request", "select", `asker_account_id = ${ACCOUNT} or ${GOVERNS}`),
    permissive(
      "access_request",
      "insert",
      `asker_account_id = ${ACCOUNT} and (asker_membership_id is null or asker_membership_id = ${MEMBERSHIP})`,
    ),
    permissive("access_request", "update", GOVERNS),
  ];
}

function recordPolicies(): string[] {
  const reader = `(dossier_id = ${OWNED} or dossier_id = ${DECIDES})`;
  return [
    permissive("access_event", "select", `${reader} or actor_account_id = ${ACCOUNT}`),
    permissive("access_head", "select", reader),
    permissive("checkpoint_mark", "select", reader),
  ];
}
