import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { EmbeddedDatabase, type DatabaseUrls } from "#embedded/embedded-database.js";
import { databaseSql } from "#embedded/roles.js";

/** One PostgreSQL for a whole jest run; how to reach it goes to the test files in an environment variable. */
export interface ClusterAddress {
  adminUrl: string;
  urls: DatabaseUrls;
}

export const CLUSTER_VARIABLE = "REGIEMAP_TEST_CLUSTER";
/** The migrated database that every test file starts from. */
export const TEMPLATE = "regiemap_template";
/** The same before the first migration, for the tests of the migrations. */
export const EMPTY_TEMPLATE = "regiemap_empty";

export interface Cluster {
  address: ClusterAddress;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a test run in a temporary folder and makes its templates. It does not force commits to
 * disk; a test about durability starts an EmbeddedDatabase of its own.
 * @param migrate brings the database behind an owner URL up to date
 */
export async function startCluster(migrate: (ownerUrl: string) => Promise<unknown>): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-test-"));
  const database = await EmbeddedDatabase.start({ dataDir: folder, demo: true, durable: false });
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const name of [TEMPLATE, EMPTY_TEMPLATE]) {
      await asAdmin(database.adminUrl(), `CREATE DATABASE ${name}`);
      await asAdmin(database.adminUrl(name), databaseSql(name));
    }
    await migrate(database.urls(TEMPLATE).owner);
    return { address: { adminUrl: database.adminUrl(), urls: database.urls() }, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** Runs SQL as superuser on a connection of its own. */
export async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
