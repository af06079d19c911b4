import { statement } from "../connection.js";

export const ACCOUNT = statement("import_account", "insert into account (id, name, language) values ($1, $2, $3)");

export const ORGANISATION = statement(
  "import_organisation",
  "insert into organisation (id, name, kind, approved_at) values ($1, $2, $3, now())",
);

export const BASIS = statement(
  "import_basis",
  `insert into organisation_purpose (organisation_id, purpose, art6, art9, approved_at) values ($1, $2, $3, $4, now())`,
);

// $1: the thing as JSON, in the names of the domain
export const MEMBERSHIP = statement(
  "import_membership",
  `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
  verification_assurance, works_for, valid_from, valid_until, version)
select m."id", m."accountId", m."organisationId", m."profession", m."interest", m."confidentiality",
  m."verificationLevel", m."verificationAssurance", m."worksFor", at_micros(m."validFrom"), at_micros(m."validUntil"),
  coalesce(m."version", 1)
from json_to_record($1) m ("id" uuid, "accountId" uuid, "organisationId" uuid, "profession" text, "interest" text,
  "confidentiality" text, "verificationLevel" text, "verificationAssurance" text, "worksFor" text, "validFrom" bigint,
  "validUntil" bigint, "version" integer)`,
);

export const DOSSIER = statement(
  "import_dossier",
  `insert into dossier (id, owner_account_id, owner_birth_date, life_phase, share_code, created_at)
select d."id", d."ownerAccountId", d."ownerBirthDate", d."lifePhase", d."shareCode", at_micros(d."createdAt")
from json_to_record($1) d ("id" uuid, "ownerAccountId" uuid, "ownerBirthDate" date, "lifePhase" text, "shareCode" text,
  "createdAt" bigint)`,
);

export const KEY = statement(
  "import_key",
  "insert into dossier_key (dossier_id, version, wrapped) values ($1, $2, $3)",
);

export const MANDATE = statement(
  "import_mandate",
  `insert into mandate (dossier_id, id, holder_account_id, type, valid_from, valid_until, classes_as_written,
  incapacity_checked_on, checked_by, source_document)
select m."dossierId", m."id", m."holderAccountId", m."type", m."validFrom", m."validUntil",
  array(select json_array_elements_text(m."classesAsWritten")), m."incapacityCheckedOn", m."checkedBy", m."sourceDocument"
from json_to_record($1) m ("dossierId" uuid, "id" uuid, "holderAccountId" uuid, "type" text, "validFrom" date,
  "validUntil" date, "classesAsWritten" json, "incapacityCheckedOn" date, "checkedBy" text, "sourceDocument" text)`,
);

/** $1 account, $2 membership, $3 told moment; answers that moment's date in Amsterdam. */
export const ENTER_AS = statement("enter_as", "select enter_as($1, $2, null, $3)");

export const IS_DONE = statement("import_is_done", "select 1 from import_mark where name = $1");
export const MARK_DONE = statement("import_mark_done", "insert into import_mark (name) values ($1)");
