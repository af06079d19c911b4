import type { Pool } from "pg";
import { Connection, type Meter } from "./connection.js";

/** The statement under way fails with the same error; without a listener it would also end the process. */
const alreadyTold = (): void => undefined;

/** Holds one connection of the pool for `work`. When `work` throws, the connection is only kept if `isGood` says so. */
export async function hold<T>(
  pool: Pool,
  meter: Meter,
  work: (connection: Connection) => Promise<T>,
  isGood: (connection: Connection) => Promise<boolean> = async () => false,
): Promise<T> {
  const client = await pool.connect();
  client.on("error", alreadyTold);
  const connection = new Connection(client, meter);
  let isKept = true;
  try {
    return await work(connection);
  } catch (thrown) {
    isKept = await isGood(connection);
    throw thrown;
  } finally {
    client.off("error", alreadyTold);
    client.release(!isKept);
  }
}
