#!/usr/bin/env node
import { command } from "./connect.mjs";

const HELP = `npm run approve                       organisations that wait, with the purposes and grounds they name
npm run approve -- <organisation id>  approves the organisation and every purpose as it stands now

  --database <url>   address as regiemap_owner   (DATABASE_URL, or the embedded database while it runs)

Look first who is behind it, and let the data protection officer look at the grounds.`;

const WAITING = `select o.id, o.name, o.kind, o.website, o.contact, o.approved_at is not null as approved,
  coalesce(string_agg(concat_ws(' ', p.purpose, p.art6, p.art9), '; ' order by p.purpose)
    filter (where p.approved_at is null), '') as purposes
from organisation o left join organisation_purpose p on p.organisation_id = o.id
group by o.id having o.approved_at is null or bool_or(p.purpose is not null and p.approved_at is null)
order by o.created_at, o.id`;

await command(HELP, async (client, id) => {
  if (id === undefined) {
    const { rows } = await client.query(WAITING);
    const lines = rows.map(
      ({ id, name, kind, website, contact, approved, purposes }) =>
        `${id}  ${name} (${kind})  ${[contact, website].filter(Boolean).join(", ")}${approved ? "  approved before" : ""}\n    waits: ${purposes || "the organisation itself"}`,
    );
    return lines.length === 0 ? "Nothing waits." : lines.join("\n");
  }
  await client.query("begin");
  const { rows } = await client.query(
    "update organisation set approved_at = coalesce(approved_at, now()) where id = $1 returning name",
    [id],
  );
  if (rows.length === 0) throw new Error("there is no such organisation");
  const purposes = await client.query(
    "update organisation_purpose set approved_at = now() where organisation_id = $1 and approved_at is null returning purpose",
    [id],
  );
  await client.query("commit");
  return `${rows[0].name} is approved${purposes.rows.length > 0 ? `, for ${purposes.rows.map(({ purpose }) => purpose).join(", ")}` : ""}.`;
});
