#!/usr/bin/env node
import { assertSeen, command, seenAs } from "./connect.mjs";

const HELP = `npm run check-register                                   entries in professional registers that wait for a check
npm run check-register -- <membership id> --seen <code>  you have looked: this entry is there, and it is theirs

  --database <url>   address as regiemap_owner   (DATABASE_URL, or the embedded database while it runs)

The code names the entry you looked at: when its holder states another one meanwhile, nothing is checked.`;

const WAITING = `select m.id, a.name, o.name as organisation, m.profession, r.register, r.number
from membership_register r
join membership m on m.id = r.membership_id and m.valid_until > now()
join account a on a.id = m.account_id
join organisation o on o.id = m.organisation_id
where r.checked_at is null order by r.stated_at, m.id for update of r`;

const seenOf = ({ id, name, organisation, profession, register, number }) =>
  seenAs([id, name, organisation, profession, register, number]);

await command(
  HELP,
  async (client, id, { seen }) => {
    await client.query("begin");
    // The table is walled for its owner too: only the role of the functions that keep it sees whose entries wait.
    await client.query("set local role regiemap_definer");
    const { rows } = await client.query(WAITING);
    const found = rows.find((row) => row.id === id);
    if (id !== undefined && found === undefined) throw new Error("no entry of that membership waits");
    if (found !== undefined) {
      assertSeen(seenOf(found), seen, "check-register");
      await client.query(
        "update membership_register set checked_at = now(), checked_by = null where membership_id = $1",
        [id],
      );
      await client.query(
        "update membership set verification_level = 'register-checked', verification_assurance = 'high' where id = $1",
        [id],
      );
    }
    await client.query("commit");
    if (found !== undefined)
      return `${found.name} (${found.organisation}) is checked: ${found.register}, ${found.number}.`;
    const lines = rows.map(
      (row) =>
        `${row.id}  ${row.name}, ${row.profession} at ${row.organisation}: ${row.register}, ${row.number}\n    seen: ${seenOf(row)}`,
    );
    return lines.length === 0 ? "Nothing waits." : lines.join("\n");
  },
  { seen: { type: "string" } },
);
