import { IdempotencyRepository, type Claim } from "#domain/idempotency.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

// Two requests with one key: the second waits at the unique key until the first is over, and then finds what it made.
const CLAIM = statement(
  "idempotency_claim",
  "insert into idempotency_key (account_id, key_hash, fingerprint) values ($1, $2, $3) on conflict do nothing",
);
const FIND = statement(
  "idempotency_find",
  "select fingerprint = $3, made_id from idempotency_key where account_id = $1 and key_hash = $2",
);
const SETTLE = statement(
  "idempotency_settle",
  "update idempotency_key set made_id = $3 where account_id = $1 and key_hash = $2",
);
const RELEASE = statement(
  "idempotency_release",
  "delete from idempotency_key where account_id = $1 and key_hash = $2 and made_id is null",
);

export class PostgresIdempotency extends IdempotencyRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async claim(keyHash: Buffer, fingerprint: Buffer): Promise<Claim> {
    const values = [this.acting.actor.accountId, keyHash, fingerprint];
    if ((await this.acting.connection.change(CLAIM, values)) === 1) return { state: "new" };
    const [row] = await this.acting.connection.rows(FIND, values);
    const [isSame, madeId] = row ?? [];
    return isSame === "t" && madeId ? { state: "done", madeId } : { state: "mismatch" };
  }

  async settle(keyHash: Buffer, madeId: string): Promise<void> {
    await this.acting.connection.change(SETTLE, [this.acting.actor.accountId, keyHash, madeId]);
  }

  async release(keyHash: Buffer): Promise<void> {
    await this.acting.connection.change(RELEASE, [this.acting.actor.accountId, keyHash]);
  }
}
