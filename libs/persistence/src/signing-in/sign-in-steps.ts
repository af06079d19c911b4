import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import { SignInSteps, type CodeMail, type Step, type StepKind } from "#domain/identity/signing-in.js";
import { openStep, sealStep, stepHash } from "#vault/step-seal.js";
import { bytesOf } from "./bytes.js";
import { statement, type Cell, type Meter } from "../connection.js";
import { hold } from "../hold.js";

const MINUTES = 10;

const BEGIN = statement("begin_step", "select begin_step($1, $2, $3, $4, $5, $6)");
const BEGIN_WITH_CODE = statement("begin_code_step", "select begin_code_step($1, $2, $3, $4, $5, $6, $7)");
const TAKE = statement("take_step", "select kind, account_id, data from take_step($1, $2)");
const TRY = statement("try_step", "select kind, account_id, data from try_step($1, $2)");

/** The steps of signing in: each call is one statement by itself. */
export class PostgresSignInSteps extends SignInSteps {
  constructor(
    private readonly pool: Pool,
    private readonly meter: Meter,
  ) {
    super();
  }

  async begin({ kind, accountId, data }: Step): Promise<string> {
    const token = newToken();
    const values = [uuidv7(), stepHash(token), kind, accountId, sealStep(token, data), MINUTES];
    await hold(this.pool, this.meter, (connection) => connection.rows(BEGIN, values));
    return token;
  }

  async beginWithCode({ kind, data }: Step, mail: CodeMail): Promise<string> {
    const token = newToken();
    const { address, addressHash, code, language, toKnown, toUnknown } = mail;
    const letter = JSON.stringify({ id: uuidv7(), to: address, code, language, toKnown, toUnknown });
    const values = [uuidv7(), stepHash(token), kind, addressHash, sealStep(token, data), MINUTES, letter];
    await hold(this.pool, this.meter, (connection) => connection.rows(BEGIN_WITH_CODE, values));
    return token;
  }

  async take(token: string, kinds: readonly StepKind[]): Promise<Step | null> {
    const values = [stepHash(token), kinds];
    const [row] = await hold(this.pool, this.meter, (connection) => connection.rows(TAKE, values));
    return row ? readStep(token, row) : null;
  }

  async tryOnce(token: string, kind: StepKind): Promise<Step | null> {
    const values = [stepHash(token), kind];
    const [row] = await hold(this.pool, this.meter, (connection) => connection.rows(TRY, values));
    return row ? readStep(token, row) : null;
  }
}

/** 128 random bits in base64url. */
function newToken(): string {
  return randomBytes(16).toString("base64url");
}

function readStep(token: string, [kind, accountId, data]: Cell[]): Step {
  return { kind: kind as StepKind, accountId: accountId ?? null, data: openStep(token, bytesOf(data!)) };
}
