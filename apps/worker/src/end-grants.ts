import type { Pool } from "pg";
import type { Job } from "./job.js";

/** At most this many in one go; the rest is due again two seconds later. */
const MOST = 1000;

const DUE = `SELECT EXISTS (SELECT FROM access_grant
  WHERE state <> 'ended' AND least(stops_at, valid_until) <= now()) AS due`;

/**
 * Writes down the end of grants that were stopped more than ten seconds ago and of grants past their period, each with
 * its event in the record. Nothing flows by them any more since that moment, whether this has run or not.
 */
export const endGrants: Job = {
  name: "end-grants",
  when: "* * * * *",
  async isDue(database: Pool) {
    const { rows } = await database.query<{ due: boolean }>(DUE);
    return rows[0]!.due;
  },
  async run(database: Pool) {
    for (let ended = 0; ended < MOST; ended += 1) {
      const { rows } = await database.query<{ more: boolean }>("SELECT end_due_grant() AS more");
      if (!rows[0]!.more) return ended;
    }
    return MOST;
  },
};
