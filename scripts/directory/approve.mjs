#!/usr/bin/env node
import { assertSeen, command, seenAs } from "./connect.mjs";

const HELP = `npm run approve                                     organisations that wait, with the purposes and grounds they name
npm run approve -- <organisation id> --seen <code>  approves the organisation and every purpose, as the list showed them

  --database <url>   address as regiemap_owner   (DATABASE_URL, or the embedded database while it runs)

Look first who is behind it, and let the data protection officer look at the grounds. The code names what you looked at:
when the organisation says something else meanwhile, nothing is approved.`;

const ORGANISATION = `select o.id, o.name, o.kind, o.website, o.contact, o.approved_at is not null as approved,
  array(select concat_ws(' ', p.purpose, p.art6, p.art9) from organisation_purpose p
    where p.organisation_id = o.id order by p.purpose) as stated,
  array(select concat_ws(' ', p.purpose, p.art6, p.art9) from organisation_purpose p
    where p.organisation_id = o.id and p.approved_at is null order by p.purpose) as waits
from organisation o`;

const seenOf = ({ id, name, kind, website, contact, stated }) =>
  seenAs([id, name, kind, website ?? "", contact ?? "", stated]);

await command(
  HELP,
  async (client, id, { seen }) => {
    if (id === undefined) {
      const { rows } = await client.query(`${ORGANISATION} order by o.created_at, o.id`);
      const waiting = rows.filter(({ approved, waits }) => !approved || waits.length > 0);
      const lines = waiting.map((row) => {
        const reach = [row.contact, row.website].filter(Boolean).join(", ");
        const title = `${row.id}  ${row.name} (${row.kind})  ${reach}${row.approved ? "  approved before" : ""}`;
        return `${title}\n    waits: ${row.waits.join("; ") || "the organisation itself"}\n    seen: ${seenOf(row)}`;
      });
      return lines.length === 0 ? "Nothing waits." : lines.join("\n");
    }
    await client.query("begin");
    // Held until the end: a purpose that is added meanwhile waits, and then for the next look.
    const held = await client.query("select from organisation where id = $1 for update", [id]);
    if (held.rows.length === 0) throw new Error("there is no such organisation");
    const { rows } = await client.query(`${ORGANISATION} where o.id = $1`, [id]);
    assertSeen(seenOf(rows[0]), seen, "approve");
    await client.query("update organisation set approved_at = coalesce(approved_at, now()) where id = $1", [id]);
    const purposes = await client.query(
      `update organisation_purpose set approved_at = now() where organisation_id = $1 and approved_at is null
        and concat_ws(' ', purpose, art6, art9) = any ($2) returning purpose`,
      [id, rows[0].stated],
    );
    await client.query("commit");
    return `${rows[0].name} is approved${purposes.rows.length > 0 ? `, for ${purposes.rows.map(({ purpose }) => purpose).join(", ")}` : ""}.`;
  },
  { seen: { type: "string" } },
);
