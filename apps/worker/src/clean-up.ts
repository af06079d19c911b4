import type { Pool } from "pg";
import type { Job } from "./job.js";

/** How long what has had its time is still kept. */
const KEPT = {
  /** After their end, to be able to look into a misused session. */
  sessions: "7 days",
  /** Longer than any client tries the same request again. */
  idempotencyKeys: "24 hours",
  proposals: "7 days",
  /** Mails that could not be sent, or are only shown. */
  mails: "7 days",
};

/** Throws away what has had its time, once a night: sessions, keys of requests, proposals, steps of signing in, mails,
 * tokens of programs. */
export const cleanUp: Job = {
  name: "clean-up",
  when: "17 3 * * *",
  async run(database: Pool) {
    const { rows } = await database.query<{ rows: number }>("SELECT clean_up($1, $2, $3) AS rows", [
      KEPT.sessions,
      KEPT.idempotencyKeys,
      KEPT.proposals,
    ]);
    const ways = await database.query<{ rows: number }>("SELECT clean_up_signing_in($1) AS rows", [KEPT.mails]);
    const machines = await database.query<{ rows: number }>("SELECT clean_up_machines() AS rows");
    return rows[0]!.rows + ways.rows[0]!.rows + machines.rows[0]!.rows;
  },
};
