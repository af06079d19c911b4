import type { Pool } from "pg";
import type { Connection, Meter } from "./connection.js";
import { hold } from "./hold.js";

/** COMMIT was answered with ROLLBACK: a statement had failed unnoticed. Nothing of the transaction is kept. */
export class NotCommitted extends Error {
  override readonly name = "NotCommitted";
}

/** SQLSTATEs after which the same work may be tried anew: it met somebody else's change. */
const MET_A_CHANGE = new Set(["RM409", "42501", "40001", "40P01"]);

/**
 * True when work failed because facts moved under it: decided on an older access version (RM409), shut out by row-level
 * security at the moment of writing (42501), or in conflict with another transaction.
 */
export const metAChange = (thrown: unknown): boolean => MET_A_CHANGE.has((thrown as { code?: string })?.code ?? "");

/**
 * One transaction on one connection of the pool: commits when `work` returns, rolls back when it throws. BEGIN is not
 * waited for: it travels with the first statement of `work`.
 */
export async function inTransaction<T>(
  pool: Pool,
  meter: Meter,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return hold(
    pool,
    meter,
    async (connection) => {
      const begun = connection.command("BEGIN");
      const [began, worked] = await Promise.allSettled([begun, work(connection)]);
      if (began.status === "rejected") throw began.reason;
      if (worked.status === "rejected") throw worked.reason;
      await commit(connection);
      return worked.value;
    },
    rollBack,
  );
}

/**
 * With statements under way on a pipelined connection a failure among them makes COMMIT resolve normally, as ROLLBACK.
 * @throws NotCommitted
 */
export async function commit(connection: Connection): Promise<void> {
  if ((await connection.command("COMMIT")) !== "COMMIT") throw new NotCommitted();
}

/** Rolls back; false when the connection itself is gone. Harmless when there is no transaction any more. */
export async function rollBack(connection: Connection): Promise<boolean> {
  try {
    await connection.command("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}
