import { DatabaseError, type Pool } from "pg";
import { statement, type Cell, type Meter, type Statement, type Value } from "../connection.js";
import { hold } from "../hold.js";
import { NotCommitted, rollBack } from "../transaction.js";

/** Most calls that share a transaction. */
const MOST = 16;

/** How long anybody waits for a row that somebody else's call needs and does not get. */
const BRIEFLY_MILLISECONDS = 100;

const WAIT_BRIEFLY = statement("wait_briefly", `select set_config('lock_timeout', '${BRIEFLY_MILLISECONDS}ms', true)`);

export interface BatchedStatement {
  of: Statement;
  /** Names what a call locks: every batch locks in this order, so no two wait for each other. */
  lockOrder: (values: readonly Value[]) => string;
  /** Nobody is answered before the commit, unless nothing is written that anybody counts on. */
  isAnsweredBeforeCommit: boolean;
}

interface Call {
  values: readonly Value[];
  answer: (rows: Cell[][]) => void;
  fail: (reason: unknown) => void;
  isAnswered: boolean;
}

/**
 * Sends one statement for many callers. Who comes while a batch is under way waits for it, and then all who waited go in one
 * transaction and one round trip: PostgreSQL prepares anew in every transaction what its functions run, so eight in one cost
 * little more than half of eight. Each call says itself who acts, as it does when it is alone (docs/adr/0012).
 *
 * What fails together is done again one by one, so nobody fails by what another asked.
 */
export class Batcher {
  private waiting: Call[] = [];
  private isUnderWay = false;

  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
    private readonly batched: BatchedStatement,
  ) {}

  rows(values: readonly Value[]): Promise<Cell[][]> {
    return new Promise((answer, fail) => {
      this.waiting.push({ values, answer, fail, isAnswered: false });
      if (!this.isUnderWay) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.isUnderWay = true;
    while (this.waiting.length > 0) await this.send(this.waiting.splice(0, MOST));
    this.isUnderWay = false;
  }

  private async send(calls: Call[]): Promise<void> {
    if (calls.length === 1) return this.alone(calls[0]!);
    try {
      await this.together(this.inOrder(calls));
    } catch (thrown) {
      // Without a word from the database nobody knows whether it was committed; then it is not done a second time.
      const isUndone = thrown instanceof DatabaseError || thrown instanceof NotCommitted;
      for (const call of calls.filter(({ isAnswered }) => !isAnswered)) {
        if (isUndone) void this.alone(call);
        else call.fail(thrown);
      }
    }
  }

  /** Done when it was answered, or when the next need not wait for that any longer. */
  private alone(call: Call): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, BRIEFLY_MILLISECONDS);
      hold(this.pool, this.meter, (connection) => connection.rows(this.batched.of, call.values), rollBack)
        .then(call.answer, call.fail)
        .finally(() => {
          clearTimeout(timer);
          done();
        });
    });
  }

  private together(calls: Call[]): Promise<void> {
    const { of, isAnsweredBeforeCommit } = this.batched;
    return hold(
      this.pool,
      this.meter,
      async (connection) => {
        const begun = [connection.command("BEGIN"), connection.rows(WAIT_BRIEFLY)];
        const asked = calls.map(async (call) => {
          const rows = await connection.rows(of, call.values);
          if (isAnsweredBeforeCommit) answer(call, rows);
          return rows;
        });
        const ended = connection.command("COMMIT");
        // All are waited for: the connection is not free before the last of them was answered.
        const settled = await Promise.allSettled([...begun, ...asked, ended]);
        const failed = settled.find((one) => one.status === "rejected");
        if (failed) throw failed.reason;
        if ((await ended) !== "COMMIT") throw new NotCommitted();
        for (const [at, call] of calls.entries()) answer(call, await asked[at]!);
      },
      rollBack,
    );
  }

  private inOrder(calls: Call[]): Call[] {
    const key = ({ values }: Call) => this.batched.lockOrder(values);
    return calls.sort((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
  }
}

function answer(call: Call, rows: Cell[][]): void {
  call.isAnswered = true;
  call.answer(rows);
}
