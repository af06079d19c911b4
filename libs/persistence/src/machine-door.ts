import type { Pool } from "pg";
import type { PublicKey } from "#domain/machines/client-keys.js";
import { MachineDoor, TOKEN_SECONDS, type MachineToken, type NewMachineToken } from "#domain/machines/ports.js";
import type { Micros } from "#domain/time.js";
import { statement, type Cell, type Meter, type Statement, type Value } from "./connection.js";
import { hold } from "./hold.js";

const KEYS = statement("machine_client_keys", "select keys, now_us from machine_client_keys($1)");
const OPEN = statement("open_machine_token", "select open_machine_token($1, $2, $3, $4, $5, $6)");
const LOOK = statement(
  "look_at_machine_token",
  "select client_id, jkt, now_us, is_colleague from look_at_machine_token($1, $2)",
);
const USE = statement("use_machine_proof", "select use_machine_proof($1)");

/** Machine clients before there is an actor: by functions of the database that tell no more than is asked. */
export class PostgresMachineDoor extends MachineDoor {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  async keysOf(clientId: string): Promise<{ keys: PublicKey[] | null; now: Micros }> {
    const [keys, now] = (await this.ask(KEYS, [clientId]))!;
    return { keys: keys ? (JSON.parse(keys) as PublicKey[]) : null, now: Number(now) };
  }

  async open(token: NewMachineToken): Promise<"opened" | "used-before" | "no-client"> {
    const { clientId, tokenHash, keyThumbprint, assertionHash, proofHash } = token;
    const values = [clientId, tokenHash, keyThumbprint, assertionHash, proofHash, TOKEN_SECONDS];
    const [done] = (await this.ask(OPEN, values))!;
    return done as "opened" | "used-before" | "no-client";
  }

  async look(tokenHash: Buffer, membershipId: string): Promise<MachineToken | null> {
    const row = await this.ask(LOOK, [tokenHash, membershipId]);
    if (!row) return null;
    const [clientId, keyThumbprint, now, isColleague] = row;
    return {
      clientId: clientId!,
      keyThumbprint: keyThumbprint!,
      now: Number(now),
      isColleague: isColleague === "t",
    };
  }

  async useOnce(proofHash: Buffer): Promise<boolean> {
    return (await this.ask(USE, [proofHash]))?.[0] === "t";
  }

  private async ask(of: Statement, values: readonly Value[]): Promise<Cell[] | undefined> {
    const [row] = await hold(this.pool, this.meter, (connection) => connection.rows(of, values));
    return row;
  }
}
