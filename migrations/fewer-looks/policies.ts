/** Part of migration 1763900001100; landed with it, and never edited after. */
// Looked up once per statement, not once per row; every look-up stands in a rule once, for starting it is what it costs.
const setting = (name: string): string => `(select nullif(current_setting('app.${name}', true), '')::uuid)`;
const listed = (name: string, type = "text"): string =>
  `((select string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::${type}[])::${type}[])`;

const OWNER = `owner_account_id = ${setting("account")}`;
const WRITER = `coalesce(author_membership_id, author_account_id) = any ${listed("me", "uuid")}`;
const MANDATED = `data_class = any ${listed("mandated")}`;
// A setting that is not there is no list at all, and nothing is "not in" it: without entering nothing is visible.
const GRANTED = `dossier_id = ${setting("reach")} and data_class <> all ${listed("unread")}`;

const RULES = [
  [
    "entry",
    `case when ${OWNER} then state <> 'draft' or author_account_id = owner_account_id
    when ${WRITER} then state <> 'removed'
    when released_revision is null then false
    else (state = 'accepted' and ${GRANTED}) or (state in ('accepted', 'withdrawn', 'removed') and ${MANDATED}) end`,
  ],
  [
    "entry_revision",
    `case when ${OWNER} then to_owner
    when ${WRITER} then to_author or released
    else (released and ${GRANTED}) or ((released or to_mandate) and ${MANDATED}) end`,
  ],
  [
    "reaction",
    `case when ${OWNER} then true else (released and ${GRANTED}) or ((released or to_mandate) and ${MANDATED}) end`,
  ],
];

export const POLICIES = RULES.map(([table, rule]) => `alter policy ${table}_reach on ${table} using (${rule});`).join(
  "\n",
);
