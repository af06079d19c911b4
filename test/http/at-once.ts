import { setTimeout } from "node:timers/promises";
import type { Client } from "pg";

/** Lets go of all that is asked when all of it waits for what is done to this row. @returns their statuses, sorted */
export async function atOnce(
  admin: Client,
  row: { table: string; id: string },
  asked: (() => Promise<{ status: number }>)[],
): Promise<number[]> {
  await admin.query("begin");
  await admin.query(`select from ${row.table} where id = $1 for update`, [row.id]);
  const answers = Promise.all(asked.map((ask) => ask()));
  const waiting = `select count(*)::int as n, pg_stat_clear_snapshot() from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await admin.query<{ n: number }>(waiting)).rows[0]!.n === asked.length) break;
    await setTimeout(5);
  }
  await admin.query("commit");
  return (await answers).map(({ status }) => status).sort();
}
