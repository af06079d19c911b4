import { statement } from "../connection.js";
import { CARD_COLUMNS } from "../sharing/fact-statements.js";

export const FIND = statement(
  "entry_find",
  `select ${CARD_COLUMNS} from entry e where e.dossier_id = $1 and e.id = $2`,
);

export const CARDS = statement(
  "entry_cards",
  `select ${CARD_COLUMNS} from entry e where e.dossier_id = $1 order by e.created_at, e.id`,
);

export const CREATE = statement(
  "entry_create",
  `insert into entry (dossier_id, id, section_key, template_key, template_version, data_class, author_kind,
  author_account_id, author_membership_id, author_mandate_id, author_card, state, created_at, review_at, bundle_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, at_micros($13), $14, $15)`,
);

/** Nothing is added when `expected` ($3 - 1) is no longer the newest, or when another writer adds the same number first. */
export const ADD_REVISION = statement(
  "revision_add",
  `insert into entry_revision (dossier_id, entry_id, number, author_kind, author_account_id, author_membership_id,
  author_mandate_id, author_card, authored_at, content, hmac)
select $1, $2, $3, $4, $5, $6, $7, $8, at_micros($9), $10, $11
from entry e where e.dossier_id = $1 and e.id = $2 and e.latest_revision = $3::integer - 1
on conflict do nothing`,
);

/** $1 dossier, $2 entry ids, $3 numbers. */
export const REVISIONS = statement(
  "revisions",
  `select r.entry_id, r.number, micros(r.authored_at), r.author_card, encode(r.content, 'base64')
from unnest($2::uuid[], $3::integer[]) w (entry_id, number)
join entry_revision r on r.dossier_id = $1 and r.entry_id = w.entry_id and r.number = w.number
order by r.entry_id, r.number`,
);

/** $1 dossier, $2 entry ids: when the newest text of each was written. */
export const WRITTEN = statement(
  "entry_written",
  `select e.id, micros(r.authored_at) from entry e
join entry_revision r on r.dossier_id = e.dossier_id and r.entry_id = e.id and r.number = e.latest_revision
where e.dossier_id = $1 and e.id = any($2::uuid[])`,
);

export const MOVE = statement(
  "entry_move",
  `update entry set state = $4, opened_at = case when $5::boolean then coalesce(opened_at, at_micros($6)) else opened_at end,
  released_revision = coalesce($7::integer, released_revision), withdraw_reason = coalesce($8, withdraw_reason)
where dossier_id = $1 and id = $2 and state = $3`,
);

const DRAFT_COLUMNS = "entry_id, based_on, micros(saved_at), encode(content, 'base64')";

export const DRAFT = statement(
  "draft",
  `select ${DRAFT_COLUMNS} from entry_draft where dossier_id = $1 and account_id = $2 and entry_id = $3`,
);

export const DRAFTS = statement(
  "drafts",
  `select ${DRAFT_COLUMNS} from entry_draft where dossier_id = $1 and account_id = $2 order by saved_at desc`,
);

export const KEEP_DRAFT = statement(
  "draft_keep",
  `insert into entry_draft (dossier_id, entry_id, account_id, based_on, content, saved_at)
values ($1, $2, $3, $4, $5, at_micros($6))
on conflict (dossier_id, entry_id, account_id)
do update set based_on = excluded.based_on, content = excluded.content, saved_at = excluded.saved_at`,
);

export const DROP_DRAFT = statement(
  "draft_drop",
  "delete from entry_draft where dossier_id = $1 and account_id = $2 and entry_id = $3",
);

export const REACTIONS = statement(
  "reactions",
  `select entry_id, encode(content, 'base64'), micros(written_at)
from reaction where dossier_id = $1 and entry_id = any ($2::uuid[])`,
);

export const PUT_REACTION = statement(
  "reaction_put",
  `insert into reaction (dossier_id, entry_id, content, written_at) values ($1, $2, $3, at_micros($4))
on conflict (dossier_id, entry_id) do update set content = excluded.content, written_at = excluded.written_at`,
);
