import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { OutsideDatabase } from "#config/config.js";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import type { DatabaseUrls } from "./embedded-database.js";
import { databaseSql, prepareRoles, ROLE_KEYS, roleName, type RoleKey } from "./roles.js";
import { loadState, saveState } from "./state.js";

const OLDEST_VERSION = 18;

/**
 * Reaches a PostgreSQL that somebody else runs and answers one URL per role. When only DATABASE_URL is given and it is
 * a superuser's, the roles are made with passwords of our own, kept in the data folder; see docs/running.md.
 * @param dataDir folder that exists and may be written
 * @throws StartProblem with one sentence, never with the address's password
 */
export async function openOutside(outside: OutsideDatabase, dataDir: string, demo: boolean): Promise<DatabaseUrls> {
  const reached = outside.owner ?? outside.app ?? outside.worker ?? "";
  const client = new Client({ connectionString: reached, connectionTimeoutMillis: 5000 });
  // A connection that breaks later is reported by the query that meets it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { isSuperuser, database } = await examine(client);
    if (outside.owner === undefined || outside.app !== undefined) return given(outside);
    if (!isSuperuser) {
      throw new StartProblem(
        "DATABASE_URL works, but REGIEMAP_APP_DATABASE_URL is missing: make the roles with docker/roles.sql and set an address for each, as docs/running.md says.",
      );
    }
    return await makeRoles(client, reached, database, dataDir, demo);
  } catch (thrown) {
    throw thrown instanceof StartProblem ? thrown : new StartProblem(unreachable(reached, thrown));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function examine(client: Client): Promise<{ isSuperuser: boolean; database: string }> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int / 10000 AS version, rolsuper, quote_ident(current_database()) AS database FROM pg_roles WHERE rolname = current_user",
  );
  if (rows[0].version < OLDEST_VERSION) {
    throw new StartProblem(
      `The database server is PostgreSQL ${rows[0].version}, and Regiemap needs ${OLDEST_VERSION} or newer.`,
    );
  }
  return { isSuperuser: rows[0].rolsuper, database: rows[0].database };
}

/** Whether every role that is needed has an address was checked with the settings; the others stay empty. */
function given(outside: OutsideDatabase): DatabaseUrls {
  const { owner = "", app = "", worker = "", verifier = "", import: demoImport = "" } = outside;
  return { owner, app, worker, verifier, import: demoImport };
}

async function makeRoles(
  client: Client,
  url: string,
  database: string,
  dataDir: string,
  demo: boolean,
): Promise<DatabaseUrls> {
  const file = join(dataDir, "roles.json");
  const state = loadState(file, false);
  if (!existsSync(file)) saveState(file, state);
  await prepareRoles(client, state.passwords, demo);
  await client.query(databaseSql(database));
  const as = (role: RoleKey) => {
    const changed = new URL(url);
    changed.username = roleName(role);
    changed.password = state.passwords[role];
    return changed.href;
  };
  return Object.fromEntries(ROLE_KEYS.map((role) => [role, as(role)])) as DatabaseUrls;
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "that name is not known",
  EAI_AGAIN: "that name cannot be looked up",
  "28P01": "the user name or password is refused",
  "28000": "the user may not log in",
  "3D000": "that database does not exist",
};

function unreachable(url: string, thrown: unknown): string {
  const inner = thrown instanceof AggregateError ? (thrown.errors[0] as unknown) : thrown;
  const code = (inner as { code?: string }).code ?? "";
  const { host, pathname } = new URL(url);
  return `The database ${pathname.slice(1)} at ${host} cannot be used: ${REASONS[code] ?? reasonOf(inner)}.`;
}
