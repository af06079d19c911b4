import type { Writable } from "node:stream";
import type { ClientBase, CustomTypesConfig, QueryResult } from "pg";

/** A prepared statement: planned once per connection under its name. */
export interface Statement {
  name: string;
  text: string;
}

export const statement = (name: string, text: string): Statement => ({ name, text: text.trim() });

/** A value as PostgreSQL sends it: text, or null. */
export type Cell = string | null;
export type Value = string | number | boolean | Buffer | null | readonly (string | number | null)[];

/** Counts what is sent, so that tests and the bench can tell how many round trips something took. */
export class Meter {
  statements = 0;
  /** Times somebody had to wait for the database: statements sent together count once. */
  roundTrips = 0;
}

// Everything stays text: pg 8's binary mode damages bytea, and parsing dates costs more than it gives.
const AS_TEXT: CustomTypesConfig = { getTypeParser: () => (value: unknown) => value };

/** One connection while it is held. Statements sent without waiting in between travel in one round trip. */
export class Connection {
  private waiting = 0;
  private isHeld = false;

  constructor(
    private readonly client: ClientBase,
    readonly meter: Meter,
  ) {}

  /** Rows of text cells. */
  async rows(of: Statement, values: readonly Value[] = []): Promise<Cell[][]> {
    return (await this.send(of, values)).rows;
  }

  /** Number of rows that were changed. */
  async change(of: Statement, values: readonly Value[] = []): Promise<number> {
    return (await this.send(of, values)).rowCount ?? 0;
  }

  /** For statements that answer one JSON column, shaped as the caller wants it. */
  async json<T>(of: Statement, values: readonly Value[] = []): Promise<T[]> {
    const { rows } = await this.send(of, values);
    return rows.map(([cell]) => JSON.parse(cell!) as T);
  }

  /** BEGIN, COMMIT or ROLLBACK; answers the command that was really done. */
  async command(text: "BEGIN" | "COMMIT" | "ROLLBACK"): Promise<string> {
    return (await this.send({ name: "", text }, [])).command;
  }

  private async send(of: Statement, values: readonly Value[]): Promise<QueryResult<Cell[]>> {
    this.meter.statements += 1;
    if (this.waiting === 0) this.meter.roundTrips += 1;
    this.waiting += 1;
    this.hold();
    try {
      return await this.client.query<Cell[]>({
        name: of.name === "" ? undefined : of.name,
        text: of.text,
        values: values as unknown[],
        rowMode: "array",
        types: AS_TEXT,
      });
    } finally {
      this.waiting -= 1;
    }
  }

  /** pg writes every statement to the socket by itself; held back, all statements of this turn leave in one write. */
  private hold(): void {
    if (this.isHeld) return;
    this.isHeld = true;
    const { stream } = (this.client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isHeld = false;
      stream.uncork();
    });
  }
}
