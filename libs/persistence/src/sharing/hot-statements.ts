import { statement } from "../connection.js";

// The functions are in the migrations: each is a whole round trip, committed when it answers.

/** $1 hash of the session token, $2 dossier, $3 purpose or null. No row: nobody is signed in. */
export const VIEW_FACTS = statement("view_facts", "select * from view_facts($1, $2, $3)");

/**
 * $1 hash of the session token, $2 place taken, $3 dossier, $4 whether its key is wanted, $5 entry ids, $6 `entry id/revision
 * number` of each text, $7 entry ids whose reaction is wanted, $8 access version, $9 membership version or null, $10 event,
 * $11 once per session. Fails with RM409 when what was decided on moved.
 */
export const VIEW_RELEASE = statement(
  "view_release",
  "select * from view_release($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
);

/** $1 hash of the session token, $2 place taken, $3 dossier, $4 event. */
export const VIEW_REFUSAL = statement("view_refusal", "select view_refusal($1, $2, $3, $4)");

/** $1 dossier, $2 event, $3 once per session, $4 access version, $5 membership version; the last two may be null. */
export const AUDIT_APPEND = statement("audit_append", "select audit_append($1, $2, $3, $4, $5)");

/** $1 dossier, $2 event. */
export const AUDIT_REFUSE = statement("audit_refuse", "select audit_refuse($1, $2)");
