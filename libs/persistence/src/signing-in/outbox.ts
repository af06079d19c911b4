import type { Pool } from "pg";
import { Outbox, type OutboxMail } from "#domain/identity/signing-in.js";
import { statement, type Meter } from "../connection.js";
import { hold } from "../hold.js";

const SHOWN = statement("shown_mails", "select mail from shown_mails()");

export class PostgresOutbox extends Outbox {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  newest(): Promise<OutboxMail[]> {
    return hold(this.pool, this.meter, (connection) => connection.json<OutboxMail>(SHOWN));
  }
}
