import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import type { NewSession } from "#domain/identity/ports.js";
import { ProvidedIdentities, type ProvidedIdentity, type Raise } from "#domain/identity/providers.js";
import { statement, type Cell, type Meter, type Statement, type Value } from "../connection.js";
import { hold } from "../hold.js";
import { sessionJson } from "./json.js";

const FIND = statement("find_linked", "select * from find_linked($1, $2)");
const SIGN_IN = statement("sign_in_linked", "select sign_in_linked($1, $2, $3, $4)");
const LINK = statement("link_identity", "select link_identity($1, $2, $3, $4, $5, $6)");
const RAISE = statement("raise_session", "select raise_session($1, $2, $3, $4, $5, $6, $7)");

/** Before there is an actor; each call is one statement. */
export class PostgresProvidedIdentities extends ProvidedIdentities {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  async find({ issuer, subject }: ProvidedIdentity) {
    const [row] = await this.rows(FIND, [issuer, subject]);
    return row ? { accountId: row[0]!, onlyMembershipId: row[1] ?? null } : null;
  }

  signIn({ issuer, subject }: ProvidedIdentity, session: NewSession): Promise<boolean> {
    return this.done(SIGN_IN, [issuer, subject, session.accountId, JSON.stringify(sessionJson(session))]);
  }

  link({ issuer, subject, provider }: ProvidedIdentity, accountId: string, sessionId: string): Promise<boolean> {
    return this.done(LINK, [accountId, sessionId, uuidv7(), issuer, subject, provider]);
  }

  raise({ issuer, subject }: ProvidedIdentity, raise: Raise): Promise<boolean> {
    const { accountId, sessionId, assurance, tokenHash, freshMinutes } = raise;
    return this.done(RAISE, [accountId, sessionId, issuer, subject, assurance, tokenHash, freshMinutes]);
  }

  private rows(of: Statement, values: Value[]): Promise<Cell[][]> {
    return hold(this.pool, this.meter, (connection) => connection.rows(of, values));
  }

  private async done(of: Statement, values: Value[]): Promise<boolean> {
    return (await this.rows(of, values))[0]?.[0] === "t";
  }
}
