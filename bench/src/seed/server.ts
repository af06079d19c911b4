import { Client } from "pg";
import { EmbeddedDatabase } from "#embedded/embedded-database.js";
import { parentOf } from "../machine.js";
import { DATA } from "./places.js";

/** The PostgreSQL of the bench: the embedded one with the program's own settings, every commit forced to disk. */
export interface Server {
  database: EmbeddedDatabase;
  /** Its first process, the parent of all others. */
  pid: number;
}

export async function startServer(): Promise<Server> {
  const database = await EmbeddedDatabase.start({ dataDir: DATA, demo: false });
  const client = new Client({ connectionString: database.adminUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    return { database, pid: parentOf(rows[0]!.pid) };
  } finally {
    await client.end();
  }
}
