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
  /** The master key of the vault of the demo template. */
  demoKeyFile: string;
}

export const CLUSTER_VARIABLE = "REGIEMAP_TEST_CLUSTER";
/** The migrated database that every test file starts from. */
export const TEMPLATE = "regiemap_template";
/** The same with the demo world in it: playing that world takes seconds, copying it does not. */
export const DEMO_TEMPLATE = "regiemap_demo";
/** The same before the first migration, for the tests of the migrations. */
export const EMPTY_TEMPLATE = "regiemap_empty";

export interface Cluster {
  address: ClusterAddress;
  stop(): Promise<void>;
}

/** What makes the templates: the code of the program itself. */
export interface Templates {
  /** Brings the database behind an owner's URL up to date. */
  migrate(ownerUrl: string): Promise<unknown>;
  /** Plays the demo world into the database behind an importer's URL, and makes its key file. */
  fillWithDemo(importUrl: string, keyFile: string): Promise<unknown>;
}

/**
 * Starts the PostgreSQL of a test run in a temporary folder and makes its templates. It does not force commits to
 * disk; a test about durability starts an EmbeddedDatabase of its own.
 */
export async function startCluster(templates: Templates): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-test-"));
  const database = await EmbeddedDatabase.start({ dataDir: folder, demo: true, durable: false });
  const demoKeyFile = join(folder, "demo-vault.key");
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const name of [TEMPLATE, EMPTY_TEMPLATE]) {
      await asAdmin(database.adminUrl(), `CREATE DATABASE ${name}`);
      await asAdmin(database.adminUrl(name), databaseSql(name));
    }
    await templates.migrate(database.urls(TEMPLATE).owner);
    await asAdmin(database.adminUrl(), `CREATE DATABASE ${DEMO_TEMPLATE} TEMPLATE ${TEMPLATE} OWNER regiemap_owner`);
    await templates.fillWithDemo(database.urls(DEMO_TEMPLATE).import, demoKeyFile);
    return { address: { adminUrl: database.adminUrl(), urls: database.urls(), demoKeyFile }, stop };
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
