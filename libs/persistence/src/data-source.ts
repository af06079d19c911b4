import { DataSource } from "typeorm";
import { MIGRATIONS } from "#migrations/all-migrations.js";

/** Name of the table in which TypeORM keeps which migrations were run. */
export const MIGRATIONS_TABLE = "schema_migration";

/** How long a statement may run before PostgreSQL ends it. */
const STATEMENT_SECONDS = 20;

/** A connection that nobody needs is kept so long: a new one has to load and plan everything again. */
export const KEPT_MILLISECONDS = 10 * 60_000;

/**
 * How every connection plans. Every statement names its dossier, so one plan fits all, and planning anew costs more than it
 * gives. Pages lie in memory or on a disk without moving parts, so an index is taken for a small table too.
 */
const PLANNING = "-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1";

/**
 * A pool of connections for one role. `pipeline: true` lets several statements travel in one round trip; no schema is ever
 * made from code (`synchronize` is nowhere), and TypeORM's own extensions are not installed.
 */
export function dataSource(url: string, poolSize: number): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities: [],
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: "all",
    installExtensions: false,
    logging: false,
    extra: {
      max: poolSize,
      pipeline: true,
      application_name: "regiemap",
      options: PLANNING,
      idleTimeoutMillis: KEPT_MILLISECONDS,
      keepAlive: true,
      statement_timeout: STATEMENT_SECONDS * 1000,
      idle_in_transaction_session_timeout: STATEMENT_SECONDS * 1000,
    },
  });
}
