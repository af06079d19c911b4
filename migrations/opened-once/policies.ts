// Cast inside the look-up: once per statement, not once per row.
export const setting = (name: string, type = "uuid"): string =>
  `(select nullif(current_setting('app.${name}', true), '')::${type})`;
export const listed = (name: string): string =>
  `((select string_to_array(nullif(current_setting('app.${name}', true), ''), ','))::text[])`;

const ACCOUNT = setting("account");
const OWNER = `owner_account_id = ${ACCOUNT}`;
const WRITER = `(author_membership_id = ${setting("membership")} or (author_membership_id is null and author_account_id = ${ACCOUNT}))`;
const MANDATED = `data_class = any ${listed("mandated")}`;
// A setting that is not there is no list at all, and nothing is "not in" it: without entering nothing is visible.
const GRANTED = `dossier_id = ${setting("granted")} and data_class <> all ${listed("never")}`;
const REACHED = `((${GRANTED}) or ${MANDATED})`;

/** The policies of the released view: who the row's owner and writer are stands in the row, the rest was looked up on opening. */
export const POLICIES = [
  ["entry_select", "entry", `dossier_id = ${setting("open")}`],
  [
    "entry_reach",
    "entry",
    `case when ${OWNER} then state <> 'draft' or author_account_id = owner_account_id
    when ${WRITER} then state <> 'removed'
    when released_revision is null then false
    when state = 'accepted' then ${REACHED}
    else state in ('withdrawn', 'removed') and ${MANDATED} end`,
  ],
  ["entry_revision_select", "entry_revision", `dossier_id = ${setting("open")}`],
  [
    "entry_revision_reach",
    "entry_revision",
    `case when ${OWNER} then to_owner
    when ${WRITER} then to_author or released
    when released then ${REACHED}
    else to_mandate and ${MANDATED} end`,
  ],
  ["reaction_select", "reaction", `dossier_id = ${setting("open")}`],
  [
    "reaction_reach",
    "reaction",
    `case when ${OWNER} then true when released then ${REACHED} else to_mandate and ${MANDATED} end`,
  ],
  [
    "dossier_select",
    "dossier",
    `${OWNER} or id = ${setting("mine")} or id = any ((select granted_dossiers())::uuid[])
    or id::text = any ${listed("represented")} or id = any ((select written_dossiers())::uuid[])`,
  ],
  ["dossier_key_select", "dossier_key", `dossier_id = ${setting("mine")}`],
  ["section_select", "section", `dossier_id = ${setting("mine")}`],
  [
    "access_grant_select",
    "access_grant",
    `${OWNER} or grantee_account_id = ${ACCOUNT} or grantee_key = ${setting("key", "text")}
    or dossier_id::text = any ${listed("governed")}`,
  ],
]
  .map(([policy, table, rule]) => `alter policy ${policy} on ${table} using (${rule});`)
  .join("\n");
