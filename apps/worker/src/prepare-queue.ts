import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { quietLogger } from "./queue-logger.js";

/** The schema of the queue; graphile-worker's own tables and functions, nothing of ours. */
export const QUEUE_SCHEMA = "graphile_worker";

/**
 * Makes the queue's tables or brings them up to date, and lets the worker's role use them. Run at boot as the owner of
 * the database, after the migrations; may run again at any time.
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, maxPoolSize: 2, logger: quietLogger });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(RIGHTS);
  } finally {
    await owner.end();
  }
}

/** The queue comes with row security switched on and no policy, so that only its owner sees a row: the worker gets one. */
const RIGHTS = `DO $$
DECLARE
  queue_table text;
BEGIN
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO regiemap_worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO regiemap_worker;
  REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migrations FROM regiemap_worker;
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO regiemap_worker;
  FOR queue_table IN SELECT relname FROM pg_class
    WHERE relnamespace = '${QUEUE_SCHEMA}'::regnamespace AND relkind = 'r' AND relrowsecurity
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS worker ON ${QUEUE_SCHEMA}.%I', queue_table);
    EXECUTE format('CREATE POLICY worker ON ${QUEUE_SCHEMA}.%I TO regiemap_worker USING (true) WITH CHECK (true)', queue_table);
  END LOOP;
END $$`;
