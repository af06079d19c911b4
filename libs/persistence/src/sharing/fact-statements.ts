import { statement } from "../connection.js";

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

/** True of a membership m whose holder let themself in: in no team, whoever confirmed it afterwards. */
export const IS_SELF_MADE =
  "coalesce(m.invited_by = m.account_id, false) or coalesce(m.confirmed_by = m.account_id, false)";

/** A place in a team: team_notice n, membership m, organisation o. */
export const TEAM_PLACE_JSON = `jsonb_build_object('grantId', n.grant_id, 'membershipId', m.id, 'accountId', m.account_id,
  'organisationId', m.organisation_id, 'profession', m.profession, 'verificationLevel', m.verification_level,
  'validFrom', micros(m.valid_from), 'validUntil', micros(m.valid_until), 'isSelfMade', ${IS_SELF_MADE},
  'isApproved', o.approved_at is not null, 'toldAt', micros(n.told_at), 'wasThere', n.was_there)`;

/** $1 dossier, $2 purpose or null. Everything the decision looks at; see the function in the migrations. */
export const FACTS = statement("facts", "select * from facts_of($1, $2)");

/** $1 dossier. Its newest wrapped key; asked for only when it is not kept. */
export const DOSSIER_KEY = statement(
  "dossier_key",
  "select version, encode(wrapped, 'base64') from dossier_key where dossier_id = $1 order by version desc limit 1",
);

export const CARD_COLUMNS = `e.id, e.section_key, e.template_key, e.template_version, e.data_class,
  e.author_kind, e.author_account_id, coalesce(e.author_membership_id, e.author_mandate_id), e.author_card, e.state,
  micros(e.created_at), micros(e.opened_at), e.review_at, e.bundle_id, e.latest_revision, e.released_revision, e.released`;
