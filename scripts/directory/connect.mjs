import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";

const env = process.env;
const data = resolve(env.REGIEMAP_DATA ?? ".regiemap");

/** The embedded database tells its port and passwords to who may read the data folder. */
function embeddedUrl() {
  const file = join(data, "database.json");
  if (!existsSync(file)) return undefined;
  const { port, passwords } = JSON.parse(readFileSync(file, "utf8"));
  return `postgresql://regiemap_owner:${encodeURIComponent(passwords.owner)}@127.0.0.1:${port}/regiemap`;
}

/**
 * A name for exactly what was shown, so that nobody agrees to what came in its place: the first half of a SHA-256, since
 * whoever wrote the statement could look for two with the same name.
 * @param {unknown[]} shown
 */
export const seenAs = (shown) => createHash("sha256").update(JSON.stringify(shown), "utf8").digest("hex").slice(0, 32);

/**
 * @param {string} now what it is named now
 * @param {string | undefined} seen what it was named when somebody looked
 * @param {string} script
 */
export function assertSeen(now, seen, script) {
  if (seen === undefined) throw new Error(`say what you looked at: --seen <code>, as npm run ${script} shows it`);
  if (seen !== now)
    throw new Error(`this is not what you looked at: it was changed since. Run npm run ${script} and look again`);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Runs a command of whoever deploys Regiemap: as the owner of the tables, with one id or none.
 * @param {string} help
 * @param {(client: pg.Client, id: string | undefined, values: Record<string, string | undefined>) => Promise<string>} work
 *   answers what to print
 * @param {Record<string, { type: "string" }>} options what the command takes beside the usual
 */
export async function command(help, work, options = {}) {
  const { values, positionals } = parseArgs({
    options: { database: { type: "string" }, help: { type: "boolean" }, ...options },
    allowPositionals: true,
  });
  const url = values.database ?? env.DATABASE_URL ?? embeddedUrl();
  const [id, ...more] = positionals;
  if (values.help || more.length > 0) return void console.log(help);
  try {
    if (url === undefined) throw new Error("there is no database: give --database, or start Regiemap first");
    if (id !== undefined && !UUID.test(id)) throw new Error(`${id} is no id`);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      console.log(await work(client, id, values));
    } finally {
      await client.end();
    }
  } catch (thrown) {
    console.error(`That did not work: ${thrown.message}.`);
    process.exitCode = 1;
  }
}
