#!/usr/bin/env node
import { command } from "../directory/connect.mjs";

const HELP = `npm run check-mandate                                     mandates that wait for a check
npm run check-mandate -- <mandate id> --by "<your name>"  you have seen the document: it is real, and it is theirs

  --incapacity <YYYY-MM-DD>  mentor or curator: the day on which it was established that the owner cannot decide
  --until <YYYY-MM-DD>       the day on which it ends; for a mentor or curator the end of that period. Given again with an
                             earlier day it ends sooner, never later: for the next period they state their mandate again
  --database <url>           address as regiemap_owner   (DATABASE_URL, or the embedded database while it runs)

The owner reads who checked it. What an owner gives by themself is checked by the owner, in the app.`;

// Nobody can change what a mandate says once it is stated: its id names what was looked at.
const WAITING = `select m.id, h.name as holder, o.name as owner, m.type, m.source_document, m.valid_from::text, m.valid_until::text
from mandate m
join account h on h.id = m.holder_account_id
join account o on o.id = m.owner_account_id
where m.checked_by is null and m.ended_at is null and m.type not in ('supporter', 'attorney')
order by m.created_at, m.id`;

const OPTIONS = { by: { type: "string" }, incapacity: { type: "string" }, until: { type: "string" } };

await command(
  HELP,
  async (client, id, { by, incapacity, until }) => {
    await client.query("begin");
    // The table is walled for its owner too: only the role of the functions that keep it sees what waits.
    await client.query("set local role regiemap_definer");
    if (id === undefined) {
      const { rows } = await client.query(WAITING);
      await client.query("commit");
      const lines = rows.map(
        (row) =>
          `${row.id}  ${row.holder} says: ${row.type} of ${row.owner}, ${row.valid_from} to ${row.valid_until}\n    ${row.source_document}`,
      );
      return lines.length === 0 ? "Nothing waits." : lines.join("\n");
    }
    if (!by) throw new Error('say who checked it: --by "<your name>"');
    const values = [id, by, incapacity ?? null, until ?? null];
    const { rows } = await client.query("select check_mandate($1, $2, $3, $4) as done", values);
    await client.query("commit");
    if (!rows[0].done)
      throw new Error("no mandate with that id waits for a check, or it asks for --incapacity and --until");
    return `Checked by ${by}. It is in the record of the owner.`;
  },
  OPTIONS,
);
