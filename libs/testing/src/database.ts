import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import type { DatabaseUrls } from "#embedded/embedded-database.js";
import { asAdmin, CLUSTER_VARIABLE, DEMO_TEMPLATE, EMPTY_TEMPLATE, TEMPLATE, type ClusterAddress } from "./cluster.js";

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

/** What is in a new database: what migrations make, the demo world as well, or nothing that any migration touched. */
export type Contents = "migrated" | "demo" | "empty";

const TEMPLATES: Record<Contents, string> = { migrated: TEMPLATE, demo: DEMO_TEMPLATE, empty: EMPTY_TEMPLATE };

/** Makes a database for one test file (about 0.1 s): a copy of a template. */
export async function startTestDatabase(contents: Contents = "migrated"): Promise<TestDatabase> {
  const { adminUrl, urls } = cluster();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATES[contents]} OWNER regiemap_owner`);
  const own = Object.entries(urls).map(([role, url]) => [role, inDatabase(url, name)]);
  return {
    name,
    urls: Object.fromEntries(own) as DatabaseUrls,
    adminUrl: inDatabase(adminUrl, name),
    stop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Puts the key file that opens the demo world where a program looks for its own. */
export function copyDemoKey(keyFile: string): void {
  copyFileSync(cluster().demoKeyFile, keyFile);
}

function cluster(): ClusterAddress {
  const address = process.env[CLUSTER_VARIABLE];
  if (address === undefined)
    throw new Error("No test cluster: run this file with jest --selectProjects http or browser.");
  return JSON.parse(address) as ClusterAddress;
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
