import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

// The settings of the transaction, read once per statement. A pooled connection answers '' after a local setting: nullif.
const setting = (name: string, type = "uuid"): string =>
  `(select nullif(current_setting('app.${name}', true), ''))::${type}`;
const ACCOUNT = setting("account");
const MEMBERSHIP = setting("membership");
const KEY = setting("key", "text");
const DOSSIER = setting("dossier");
const TODAY = "(now() at time zone 'Europe/Amsterdam')::date";

const FUNCTIONS = [
  "mandated_classes()",
  "represented_dossiers()",
  "governed_dossiers()",
  "written_dossiers()",
  "my_organisations()",
  "my_professions()",
];
const VIEWS = ["my_live_grant", "opened_dossier", "my_dossier"];

/**
 * What the policies look up. Of the definer, so that no policy is expanded inside another one (plans of 250 nodes instead
 * of 20, measured). Each tells about the actor only, so that asking it directly tells nobody anything. What nearly every
 * statement needs is a view, to be planned along; what few need is a function, to be one node in the plan, asked once.
 */
const LOOK_UPS = `
create view my_live_grant as
  select g.dossier_id, g.actions from access_grant g
  where g.grantee_key = ${KEY} and g.state = 'active' and g.valid_from <= now() and g.valid_until > now();
-- The one dossier this transaction has opened, when its state lets anybody in; tells who knows its id no more than that.
create view opened_dossier as
  select d.id, d.state from dossier d where d.id = ${DOSSIER} and d.state <> 'erased';

create function my_mandates() returns table (dossier_id uuid, decides boolean, reads text[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.dossier_id, p.decides, coalesce(p.reads, m.classes_as_written)
  from mandate m join mandate_power p on p.type = m.type
  where m.holder_account_id = ${ACCOUNT} and m.checked_by is not null
    and m.valid_from <= ${TODAY} and m.valid_until > ${TODAY}
    and (not p.only_when_incapable or m.incapacity_checked_on is not null)
    and (p.ends_at_age is null or m.owner_birth_date + p.ends_at_age * interval '1 year' >= ${TODAY})
$$;
-- Classes that a mandate over the opened dossier reaches.
create function mandated_classes() returns text[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select unnest(m.reads) from my_mandates() m where m.dossier_id = ${DOSSIER})
$$;
create function represented_dossiers() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select m.dossier_id from my_mandates() m)
$$;
create function governed_dossiers() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select m.dossier_id from my_mandates() m where m.decides)
$$;
-- Dossiers in which the acting membership ever wrote.
create function written_dossiers() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select p.dossier_id from participation p where p.membership_id = ${MEMBERSHIP})
$$;
create function my_organisations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select m.organisation_id from membership m where m.account_id = ${ACCOUNT})
$$;
create function my_professions() returns text[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select m.profession from membership m where m.account_id = ${ACCOUNT})
$$;

-- The opened dossier, when the actor has anything to do with it.
create view my_dossier as
  select d.id, d.state, d.owner_account_id = ${ACCOUNT} as is_owner from dossier d
  where d.id = ${DOSSIER} and (d.owner_account_id = ${ACCOUNT}
    or exists (select from my_live_grant g where g.dossier_id = d.id)
    or d.id = any ((select represented_dossiers())::uuid[])
    or d.id = any ((select written_dossiers())::uuid[]));
`;

// Uncorrelated on purpose: the planner makes each a look-up per statement, not per row.
const GRANTED = `(select g.dossier_id from my_live_grant g where g.dossier_id = ${DOSSIER} limit 1)`;
const CONTRIBUTES = `(select g.dossier_id from my_live_grant g
    where g.dossier_id = ${DOSSIER} and 'contribute' = any (g.actions) limit 1)`;
const MANDATED = "data_class = any ((select mandated_classes())::text[])";
const REPRESENTED = "dossier_id = any ((select represented_dossiers())::uuid[])";
const NEVER = `array(select c.data_class from ceiling_never c
    where c.reader = any (string_to_array(${setting("readers", "text")}, ',')))`;
const MINE = "(select d.id from my_dossier d)";
const OWNED = "(select d.id from my_dossier d where d.is_owner)";
const STATE = "(select d.state from opened_dossier d)";

const OWNER = `owner_account_id = ${ACCOUNT}`;
const WRITER = `(author_membership_id = ${MEMBERSHIP} or (author_membership_id is null and author_account_id = ${ACCOUNT}))`;
const NOT_NEVER = `(data_class <> all (${NEVER}) or ${MANDATED})`;
const READABLE = `(${OWNER} or ${WRITER} or dossier_id = ${GRANTED} or ${MANDATED})`;
const openTo = (whoInRestricted: string): string =>
  `dossier_id = ${DOSSIER} and case ${STATE} when 'active' then true when 'restricted' then ${whoInRestricted} else false end`;
const WRITES = `author_account_id = ${ACCOUNT} and (
    (author_kind = 'owner' and ${OWNER})
    or (author_membership_id = ${MEMBERSHIP} and dossier_id = ${CONTRIBUTES})
    or (author_kind = 'mandate' and ${REPRESENTED}))`;
const GOVERNS = `(${OWNER} or dossier_id = any ((select governed_dossiers())::uuid[]))`;

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
      `grant select on ${VIEWS.join(", ")} to regiemap_app, regiemap_import;`,
      ...dossierPolicies(),
      ...sheetPolicies(),
      ...sharingPolicies(),
      ...recordPolicies(),
      permissive("idempotency_key", "all", `account_id = ${ACCOUNT}`),
    ];
    const forEverybody = { "regiemap_app, regiemap_import": FUNCTIONS };
    await runner.query(
      [LOOK_UPS, ...policies, byDefiner([...FUNCTIONS, "my_mandates()"], forEverybody, VIEWS)].join("\n"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ declare p record; begin
      for p in select policyname, tablename from pg_policies where schemaname = 'public' and roles = '{regiemap_app}' loop
        execute format('drop policy %I on %I', p.policyname, p.tablename);
      end loop; end $$;
drop view my_dossier;
drop function my_professions();
drop function my_organisations();
drop function written_dossiers();
drop function governed_dossiers();
drop function represented_dossiers();
drop function mandated_classes();
drop function my_mandates();
drop view opened_dossier;
drop view my_live_grant;`);
  }
}

function dossierPolicies(): string[] {
  const takesPart = "id = any ((select written_dossiers())::uuid[])";
  return [
    permissive("participation", "select", `membership_id = ${MEMBERSHIP}`),
    permissive(
      "dossier",
      "select",
      `${OWNER}
    or exists (select from my_live_grant g where g.dossier_id = dossier.id)
    or id = any ((select represented_dossiers())::uuid[])
    or ${takesPart}`,
    ),
    restrictive("dossier", "state", `state = 'active' or (state = 'restricted' and (${OWNER} or ${takesPart}))`),
    permissive("dossier_key", "select", `dossier_id = ${MINE}`),
    permissive("section", "select", `dossier_id = ${MINE}`),
    permissive("section", "insert", `dossier_id = ${MINE} and ${STATE} = 'active'`),
    permissive("outbox", "insert", `dossier_id = ${MINE}`),
  ];
}

function sheetPolicies(): string[] {
  return [
    permissive("entry", "select", READABLE),
    // state of the entry, then the class against the ceiling
    restrictive(
      "entry",
      "reach",
      `case when ${OWNER} then state <> 'draft' or author_account_id = owner_account_id
    when ${WRITER} then state <> 'removed'
    when released_revision is null then false
    when state = 'accepted' then ${NOT_NEVER}
    else state in ('withdrawn', 'removed') and ${MANDATED} end`,
    ),
    restrictive("entry", "dossier", openTo(`${OWNER} or ${WRITER}`)),
    permissive("entry", "insert", `${WRITES} and ${openTo(OWNER)}`),
    permissive("entry", "update", `${GOVERNS} or ${WRITER}`),

    permissive("entry_revision", "select", READABLE),
    restrictive(
      "entry_revision",
      "reach",
      `case when ${OWNER} then to_owner
    when ${WRITER} then to_author or released
    when released then ${NOT_NEVER}
    else to_mandate and ${MANDATED} end`,
    ),
    restrictive("entry_revision", "dossier", openTo(`${OWNER} or ${WRITER}`)),
    permissive("entry_revision", "insert", `${WRITES} and ${openTo(OWNER)}`),

    permissive("entry_draft", "all", `account_id = ${ACCOUNT} and dossier_id = ${MINE}`),

    permissive("reaction", "select", `${OWNER} or dossier_id = ${GRANTED} or ${MANDATED}`),
    restrictive(
      "reaction",
      "reach",
      `case when ${OWNER} then true when released then ${NOT_NEVER} else to_mandate and ${MANDATED} end`,
    ),
    restrictive("reaction", "dossier", openTo(OWNER)),
    permissive("reaction", "insert", GOVERNS),
    permissive("reaction", "update", GOVERNS),
  ];
}

function sharingPolicies(): string[] {
  const governed = "dossier_id = any ((select governed_dossiers())::uuid[])";
  const givesBack = `(grantee_key = ${KEY} and state = 'ended' and end_reason = 'given-back')`;
  return [
    permissive("mandate", "select", `${OWNER} or holder_account_id = ${ACCOUNT}`),
    permissive(
      "access_grant",
      "select",
      `${OWNER} or grantee_account_id = ${ACCOUNT} or grantee_key = ${KEY} or ${governed}`,
    ),
    permissive(
      "access_grant",
      "insert",
      `created_by = ${ACCOUNT} and ((mandate_id is null and ${OWNER}) or (mandate_id is not null and ${governed}))`,
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
    permissive("grant_proposal", "all", `${OWNER} or ${REPRESENTED}`),
    permissive(
      "block",
      "select",
      `${GOVERNS} or who_account_id = ${ACCOUNT} or who_organisation_id = any ((select my_organisations())::uuid[])
    or who_profession = any ((select my_professions())::text[])`,
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
  const reader = `(dossier_id = ${OWNED} or (dossier_id = ${DOSSIER} and dossier_id = any ((select governed_dossiers())::uuid[])))`;
  return [
    permissive("access_event", "select", `${reader} or actor_account_id = ${ACCOUNT}`),
    permissive("access_head", "select", reader),
    permissive("checkpoint_mark", "select", reader),
  ];
}
