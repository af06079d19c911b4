import type { Pool } from "pg";
import type { NewSession } from "#domain/identity/ports.js";
import { SystemRepositories } from "#domain/identity/system-repositories.js";
import { statement, type Connection, type Meter } from "./connection.js";
import { hold } from "./hold.js";
import { sessionJson } from "./signing-in/json.js";

const OPEN = statement("open_session", "select open_session($1, $2)");
const END = statement("end_session", "select end_session($1)");
const PING = statement("ping", "select 1");

/** What is done before there is an actor: sessions, and asking whether the database is there. */
export class PostgresSystem extends SystemRepositories {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  async openSession(session: NewSession): Promise<boolean> {
    const values = [session.accountId, JSON.stringify(sessionJson(session))];
    return this.with(async (connection) => (await connection.rows(OPEN, values))[0]?.[0] === "t");
  }

  async endSession(tokenHash: Buffer): Promise<void> {
    await this.with((connection) => connection.rows(END, [tokenHash]));
  }

  async ping(): Promise<void> {
    await this.with((connection) => connection.rows(PING));
  }

  private with<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return hold(this.pool, this.meter, work);
  }
}
