import type { Pool } from "pg";
import type { Caller } from "#domain/identity/actor.js";
import { SignInRequired, UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import { Acting } from "./acting.js";
import type { Connection, Meter } from "./connection.js";
import { ENTER, readActor } from "./enter.js";
import { inTransaction, metAChange } from "./transaction.js";
import { scopeOf } from "./work-scope.js";

/** Raised when a unit of work is started inside another one of the same request. */
export class NestedUnitOfWork extends Error {
  override readonly name = "NestedUnitOfWork";
}

/** One transaction per request, for the actor behind the session token. */
export class PostgresUnitOfWork extends UnitOfWork {
  private readonly running = new WeakSet<Caller>();

  constructor(
    private readonly pool: Pool,
    private readonly keys: DossierKeys,
    private readonly meter: Meter,
  ) {
    super();
  }

  /** Runs `work` once more from the start when it met a change of somebody else: it then decides on the new facts. */
  async run<T>(caller: Caller, work: (scope: WorkScope) => Promise<T>): Promise<T> {
    if (this.running.has(caller)) throw new NestedUnitOfWork();
    if (caller.tokenHash === null) throw new SignInRequired();
    this.running.add(caller);
    try {
      return await this.once(caller, work).catch((thrown: unknown) => {
        if (!metAChange(thrown)) throw thrown;
        return this.once(caller, work);
      });
    } finally {
      this.running.delete(caller);
    }
  }

  private once<T>(caller: Caller, work: (scope: WorkScope) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, this.meter, async (connection) =>
      work(scopeOf(await this.enter(connection, caller))),
    );
  }

  private async enter(connection: Connection, caller: Caller): Promise<Acting> {
    const [row] = await connection.rows(ENTER, [caller.tokenHash, null]);
    if (!row) throw new SignInRequired();
    const { actor, now, today } = readActor(row);
    return new Acting(connection, this.keys, actor, now, today, caller.traceId);
  }
}
