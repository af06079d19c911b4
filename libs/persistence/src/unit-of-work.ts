import type { Pool } from "pg";
import type { Caller } from "#domain/identity/actor.js";
import { SignInRequired, UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import { Acting } from "./acting.js";
import type { Connection, Meter } from "./connection.js";
import { ENTER, ENTER_MACHINE, readActor, readMachineActor } from "./enter.js";
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
    if (caller.tokenHash === null && !caller.machine) throw new SignInRequired();
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
    const { machine, tokenHash } = caller;
    const [row] = machine
      ? await connection.rows(ENTER_MACHINE, [machine.tokenHash, machine.membershipId])
      : await connection.rows(ENTER, [tokenHash, null]);
    if (!row) throw new SignInRequired();
    const { actor, now, today } = machine ? readMachineActor(row) : readActor(row);
    return new Acting(connection, this.keys, actor, now, today, caller.traceId);
  }
}
