import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import type { EmbeddedDatabase } from "#embedded/embedded-database.js";
import { databaseSql } from "#embedded/roles.js";
import { migrate } from "#persistence/migrate.js";
import { syncPolicy } from "#persistence/sync-policy.js";
import { DossierKeys } from "#vault/dossier-keys.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";
import { idOf } from "../world/ids.js";
import { sheetsOf } from "../world/sheets.js";
import { copyInto } from "./copy.js";
import { DATA, KEY_FILE } from "./places.js";
import { dossierTables, PLAIN_TABLE, type DossierKeyPair, type Size } from "./dossiers.js";
import { peopleTables } from "./people.js";

/** Goes up when what is loaded changes, so that older databases are made anew. */
const VERSION = 2;
const MIGRATIONS = fileURLToPath(new URL("../../../migrations/", import.meta.url));

/** Name of the database that holds so many dossiers, entries and grants. */
export const databaseName = ({ dossiers, entries, grants }: Size): string => `bench_${dossiers}_${entries}_${grants}`;

/**
 * Makes a database with invented dossiers, each under a key of its own and every text truly sealed, or uses the one that
 * an earlier run made on the same migrations.
 */
export async function seedDatabase(server: EmbeddedDatabase, size: Size): Promise<void> {
  const name = databaseName(size);
  const admin = await connect(server.adminUrl());
  try {
    if (await isMade(server, admin, name)) return;
    const began = performance.now();
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
    const inside = await connect(server.adminUrl(name));
    try {
      await inside.query(databaseSql(name));
      await fill(inside, server.urls(name).owner, size);
    } finally {
      await inside.end();
    }
    await admin.query(`COMMENT ON DATABASE ${name} IS '${await stamp(server, name)}'`);
    const { rows } = await admin.query<{ size: string }>(`SELECT pg_size_pretty(pg_database_size('${name}')) AS size`);
    console.log(`  made ${name} (${rows[0]!.size}) in ${Math.round((performance.now() - began) / 1000)} s`);
  } finally {
    await admin.end();
  }
}

async function fill(admin: Client, ownerUrl: string, size: Size): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  const catalogue = loadCatalogue();
  await migrate(ownerUrl);
  await syncPolicy(ownerUrl, compilePolicy(catalogue));
  const written = new Date(new Date().setMilliseconds(0) - 86_400_000);
  const day = (days: number) => new Date(written.getTime() + days * 86_400_000).toISOString();
  const period = { from: day(-1), until: day(150) };
  const keys = await makeKeys(size.dossiers);
  const tables = [
    ...peopleTables(size.dossiers, catalogue, period),
    ...dossierTables({ size, sheets: sheetsOf(size.entries, catalogue), keys, period, written }),
  ];
  // Without triggers: what they would write is in the rows. Without foreign keys: the rows are made to fit.
  await admin.query("SET session_replication_role = replica");
  await admin.query(PLAIN_TABLE);
  for (const table of tables) await copyInto(admin, table);
  await admin.query("SET session_replication_role = origin");
  await admin.query("VACUUM (ANALYZE)");
  await admin.query("CHECKPOINT");
}

async function makeKeys(dossiers: number): Promise<DossierKeyPair[]> {
  const keys = new DossierKeys(FileKeyProvider.open(KEY_FILE), dossiers);
  const pairs: DossierKeyPair[] = [];
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const id = idOf("dossier", dossier);
    pairs.push({ wrapped: await keys.make(id), key: keys.peek(id)! });
  }
  return pairs;
}

async function isMade(server: EmbeddedDatabase, admin: Client, name: string): Promise<boolean> {
  const { rows } = await admin.query<{ stamp: string | null }>(
    "SELECT shobj_description(oid, 'pg_database') AS stamp FROM pg_database WHERE datname = $1",
    [name],
  );
  return rows.length > 0 && rows[0]!.stamp !== null && rows[0]!.stamp === (await stamp(server, name));
}

/** What a database was made with: loaded rows, migrations, and whether its grants still run for a day. */
async function stamp(server: EmbeddedDatabase, name: string): Promise<string> {
  const inside = await connect(server.adminUrl(name));
  try {
    const { rows } = await inside.query<{ live: boolean }>(
      "SELECT coalesce(bool_and(valid_until > now() + interval '1 day'), true) AS live FROM (SELECT valid_until FROM access_grant LIMIT 1) g",
    );
    return `v${VERSION} ${migrationsHash()} ${rows[0]!.live}`;
  } finally {
    await inside.end();
  }
}

/** Over the texts of the migrations: while one is being written its name says too little. */
function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS).sort())
    if (name.endsWith(".js")) hash.update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest("hex").slice(0, 16);
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
