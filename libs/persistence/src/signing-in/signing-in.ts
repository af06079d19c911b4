import type { Pool } from "pg";
import type { Assurance } from "#domain/identity/actor.js";
import type { NewPasskey, NewStart } from "#domain/identity/passkeys.js";
import type { NewSession } from "#domain/identity/ports.js";
import type { SessionKind, SessionMeans } from "#domain/identity/session-limits.js";
import { SigningIn, type PasskeyUse, type SessionStanding, type ShownPasskey } from "#domain/identity/signing-in.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import { bytesOf } from "./bytes.js";
import { statement, type Cell, type Meter, type Statement, type Value } from "../connection.js";
import { hold } from "../hold.js";
import { passkeyJson, sessionJson, startJson } from "./json.js";

const FIND = statement("find_passkey", "select * from find_passkey($1)");
const SIGN_IN = statement("sign_in", "select sign_in($1, $2, $3, $4)");
const START = statement("start_account", "select start_account($1)");
const START_PROVIDED = statement("start_provided_account", "select start_provided_account($1)");
const USE_CODE = statement("use_recovery_code", "select use_recovery_code($1, $2)");
const RECOVER = statement("recover_account", "select recover_account($1, $2, $3)");
const LOOK = statement("look_at_session", "select * from look_at_session($1)");

/** Before there is an actor. Each call is one statement, the same whoever asks. */
export class PostgresSigningIn extends SigningIn {
  constructor(
    private readonly pool: Pool,
    private readonly keys: DossierKeys,
    private readonly meter: Meter,
  ) {
    super();
  }

  async findPasskey(credentialId: Buffer): Promise<ShownPasskey | null> {
    const [row] = await this.rows(FIND, [credentialId]);
    if (!row) return null;
    const [accountId, id, credential, publicKey, counter, transports, onlyMembershipId] = row;
    return {
      accountId: accountId!,
      id: id!,
      credentialId: bytesOf(credential!),
      publicKey: bytesOf(publicKey!),
      counter: Number(counter),
      transports: JSON.parse(transports!) as string[],
      onlyMembershipId: onlyMembershipId ?? null,
    };
  }

  signIn(proof: PasskeyUse | null, session: NewSession): Promise<boolean> {
    const used = [proof?.credentialId ?? null, proof?.counter ?? null, proof?.backedUp ?? null];
    return this.done(SIGN_IN, [...used, JSON.stringify(sessionJson(session))]);
  }

  async start(start: NewStart, session: NewSession): Promise<boolean> {
    const key = start.dossier && (await this.keys.make(start.dossier.id));
    return this.done(start.provided ? START_PROVIDED : START, [startJson(start, session, key)]);
  }

  useRecoveryCode(accountId: string | null, codeHash: Buffer): Promise<boolean> {
    return this.done(USE_CODE, [accountId, codeHash]);
  }

  recover(accountId: string, passkey: NewPasskey, session: NewSession): Promise<boolean> {
    const made = [JSON.stringify(passkeyJson(passkey)), JSON.stringify(sessionJson(session))];
    return this.done(RECOVER, [accountId, ...made]);
  }

  async look(tokenHash: Buffer): Promise<SessionStanding | null> {
    const [row] = await this.rows(LOOK, [tokenHash]);
    if (!row) return null;
    const [kind, means, assurance, freshUntil, isFresh, idleEndsAt, endsAt] = row;
    return {
      kind: kind as SessionKind,
      means: means as SessionMeans,
      assurance: assurance as Assurance,
      freshUntil: freshUntil === null || freshUntil === undefined ? null : Number(freshUntil),
      isFresh: isFresh === "t",
      idleEndsAt: Number(idleEndsAt),
      endsAt: Number(endsAt),
    };
  }

  private rows(of: Statement, values: Value[]): Promise<Cell[][]> {
    return hold(this.pool, this.meter, (connection) => connection.rows(of, values));
  }

  private async done(of: Statement, values: Value[]): Promise<boolean> {
    return (await this.rows(of, values))[0]?.[0] === "t";
  }
}
