import { randomBytes } from "node:crypto";
import type { DatabaseUrls } from "#embedded/embedded-database.js";
import { asAdmin, CLUSTER_VARIABLE, EMPTY_TEMPLATE, TEMPLATE, type ClusterAddress } from "./cluster.js";

/** A database of a test file's own, on the PostgreSQL of the run. */
export interface TestDatabase {
  name: string;
  /** One URL per role. */
  urls: DatabaseUrls;
  /** Superuser in this database: to plant faults and to look at what nobody else may see. */
  adminUrl: string;
  /** Drops the database, also when connections are left. */
  stop(): Promise<void>;
}

/**
 * Makes a database for one test file (about 0.1 s): a copy of the migrated template, or with `empty` one that no
 * migration has touched.
 */
export async function startTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const address = process.env[CLUSTER_VARIABLE];
  if (address === undefined)
    throw new Error("No test cluster: run this file with jest --selectProjects http or browser.");
  const { adminUrl, urls } = JSON.parse(address) as ClusterAddress;
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${empty ? EMPTY_TEMPLATE : TEMPLATE} OWNER regiemap_owner`);
  const own = Object.entries(urls).map(([role, url]) => [role, inDatabase(url, name)]);
  return {
    name,
    urls: Object.fromEntries(own) as DatabaseUrls,
    adminUrl: inDatabase(adminUrl, name),
    stop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
