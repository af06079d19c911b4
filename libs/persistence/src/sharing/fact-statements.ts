import { statement } from "../connection.js";

// Who acts, from the settings that enter() made; read once per statement.
const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const MEMBERSHIP = "(select nullif(current_setting('app.membership', true), ''))::uuid";
const KEY = "(select nullif(current_setting('app.key', true), ''))";
/** The clock's moment, except in the demo import, which tells one. */
const MOMENT = "(select coalesce(at_micros(nullif(current_setting('app.told_at', true), '')::bigint), now()))";

export const BLOCK_JSON = `json_build_object('id', b.id,
  'who', json_strip_nulls(json_build_object('kind', b.who_kind, 'accountId', b.who_account_id,
    'organisationId', b.who_organisation_id, 'profession', b.who_profession)),
  'what', json_strip_nulls(json_build_object('kind', b.what_kind, 'section', b.what_section,
    'dataClass', b.what_class, 'entryId', b.what_entry)))`;

export const MEMBERSHIP_JSON = `json_build_object('id', m.id, 'accountId', m.account_id,
  'organisationId', m.organisation_id, 'organisationKind', o.kind, 'profession', m.profession, 'interest', m.interest,
  'confidentiality', m.confidentiality, 'verificationLevel', m.verification_level,
  'verificationAssurance', m.verification_assurance, 'validFrom', micros(m.valid_from),
  'validUntil', micros(m.valid_until), 'version', m.version)`;

export const MANDATE_JSON = `json_build_object('id', x.id, 'holderAccountId', x.holder_account_id, 'type', x.type,
  'validFrom', x.valid_from, 'validUntil', x.valid_until, 'classesAsWritten', x.classes_as_written,
  'incapacityCheckedOn', x.incapacity_checked_on, 'checkedBy', x.checked_by)`;

export const BASIS_JSON = `case when p.purpose is null then null else json_build_object(
  'organisationId', p.organisation_id, 'purpose', p.purpose, 'art6', p.art6, 'art9', p.art9) end`;

/**
 * $1 dossier, $2 purpose or null. One row: the dossier, the actor's membership with what their
 * organisation declared, the blocks that hit the actor, their mandates, the order of the sections.
 */
export const DOSSIER_FACTS = statement(
  "dossier_facts",
  `select d.state, d.owner_account_id, d.owner_birth_date, d.access_version, a.name,
  (select string_agg(s.key, ',' order by s.position, s.key) from section s where s.dossier_id = $1),
  case when m.id is null then null else ${MEMBERSHIP_JSON} end,
  ${BASIS_JSON},
  (select json_agg(${BLOCK_JSON}) from block b where b.dossier_id = $1 and (b.who_account_id = ${ACCOUNT}
    or b.who_organisation_id = m.organisation_id or b.who_profession = m.profession)),
  (select json_agg(${MANDATE_JSON})
    from mandate x where x.dossier_id = $1 and x.holder_account_id = ${ACCOUNT} and x.ended_at is null)
from dossier d
join account a on a.id = d.owner_account_id
left join membership m on m.id = ${MEMBERSHIP}
left join organisation o on o.id = m.organisation_id
left join organisation_purpose p on p.organisation_id = m.organisation_id and p.purpose = $2 and p.approved_at is not null
where d.id = $1`,
);

/** $1 dossier. Its newest wrapped key; asked for only when it is not kept. */
export const DOSSIER_KEY = statement(
  "dossier_key",
  "select version, encode(wrapped, 'base64') from dossier_key where dossier_id = $1 order by version desc limit 1",
);

/** $1 dossier. Every grant of the actor's account that is not over, whatever hat it names: the walls need them all. */
export const OWN_GRANTS = statement(
  "own_grants",
  `select g.id, g.grantee_key, g.scope, array_to_string(g.actions, ','), g.purpose,
  micros(g.valid_from), micros(g.valid_until), g.state
from access_grant g
where g.dossier_id = $1 and g.state <> 'ended' and g.valid_until > ${MOMENT}
  and (g.grantee_account_id = ${ACCOUNT} or g.grantee_key = ${KEY})
order by g.id`,
);

export const CARD_COLUMNS = `e.id, e.section_key, e.template_key, e.template_version, e.data_class,
  e.author_kind, e.author_account_id, coalesce(e.author_membership_id, e.author_mandate_id), e.author_card, e.state,
  micros(e.created_at), micros(e.opened_at), e.review_at, e.bundle_id, e.latest_revision, e.released_revision, e.released`;

/**
 * $1 dossier, $2 purpose or null. A superset of what the decision may release: all for the owner and for a representative
 * (row-level security narrows), the own sheets of a writer, and whatever an item of a live grant of this key and purpose
 * could match.
 */
export const ENTRY_FACTS = statement(
  "entry_facts",
  `with g as materialized (
  select g.scope_entries, g.scope_templates, g.scope_sections, g.scope_classes
  from access_grant g
  where g.dossier_id = $1 and g.grantee_key = ${KEY} and g.purpose = $2
    and g.state = 'active' and g.valid_from <= ${MOMENT} and g.valid_until > ${MOMENT}
)
select ${CARD_COLUMNS}
from entry e
where e.dossier_id = $1 and (
  e.owner_account_id = ${ACCOUNT}
  or e.author_account_id = ${ACCOUNT}
  or e.id = any (array(select unnest(g.scope_entries) from g))
  or e.template_key = any (array(select unnest(g.scope_templates) from g))
  or e.section_key = any (array(select unnest(g.scope_sections) from g))
  or e.data_class = any (array(select unnest(g.scope_classes) from g))
  or (select true from mandate x where x.dossier_id = $1 and x.holder_account_id = ${ACCOUNT}
    and x.ended_at is null limit 1))`,
);
