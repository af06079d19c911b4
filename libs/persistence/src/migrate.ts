import { Client } from "pg";
import { dataSource, MIGRATIONS_TABLE } from "./data-source.js";

/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 7_343_625;

/**
 * Brings the database up to date, all migrations in one transaction. Safe to call from several processes at once.
 * @param ownerUrl connection as regiemap_owner, who owns the tables
 * @returns names of the migrations that were run
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return locked(ownerUrl, async () => {
    const source = await dataSource(ownerUrl, 2).initialize();
    try {
      const done = await source.runMigrations();
      return done.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  });
}

/** Takes the newest migration back; for the tests of the migrations. */
export async function revertNewest(ownerUrl: string): Promise<void> {
  const source = await dataSource(ownerUrl, 2).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

/** True when the code has migrations that this database does not. Needs only the rights of the application. */
export async function pendingMigrations(url: string): Promise<boolean> {
  const source = await dataSource(url, 1).initialize();
  try {
    const known = new Set((source.migrations ?? []).map((migration) => migration.name ?? migration.constructor.name));
    const [{ made }] = await source.query(
      `select coalesce(has_table_privilege(to_regclass($1)::oid, 'select'), false) as made`,
      [MIGRATIONS_TABLE],
    );
    if (!made) return true;
    const rows: { name: string }[] = await source.query(`select name from ${MIGRATIONS_TABLE}`);
    for (const { name } of rows) known.delete(name);
    return known.size > 0;
  } finally {
    await source.destroy();
  }
}

async function locked<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
