import { statement } from "../connection.js";

/**
 * $1 dossier, $2 entry ids, $3 revision numbers, $4 whether the reaction is wanted, $5 access version, $6 membership version
 * or null. Its own WHERE holds the decision to the facts it was made on: nothing comes back when one of them moved.
 */
export const BODIES = statement(
  "bodies",
  `select r.entry_id, r.number, micros(r.authored_at), r.author_card, encode(r.content, 'base64'),
  encode(x.content, 'base64'), micros(x.written_at)
from unnest($2::uuid[], $3::integer[], $4::boolean[]) w (entry_id, number, wants_reaction)
-- "limit 1" keeps the planner from reading all texts of the dossier to join them
cross join lateral (select * from entry_revision y
  where y.dossier_id = $1 and y.entry_id = w.entry_id and y.number = w.number limit 1) r
left join lateral (select z.content, z.written_at from reaction z
  where w.wants_reaction and z.dossier_id = $1 and z.entry_id = w.entry_id limit 1) x on true
where exists (select from dossier d where d.id = $1 and d.access_version = $5)
  and ($6::integer is null or exists (select from membership m
    where m.id = (select nullif(current_setting('app.membership', true), ''))::uuid and m.version = $6))`,
);

/** $1 dossier, $2 event, $3 once per session, $4 access version, $5 membership version; the last two may be null. */
export const AUDIT_APPEND = statement("audit_append", "select audit_append($1, $2, $3, $4, $5)");

/** $1 dossier, $2 event. */
export const AUDIT_REFUSE = statement("audit_refuse", "select audit_refuse($1, $2)");
