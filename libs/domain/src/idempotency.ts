/** What an earlier request with the same `Idempotency-Key` left behind. */
export type Claim =
  | { state: "new" }
  /** The same request was done before; `madeId` is what it made or changed. */
  | { state: "done"; madeId: string }
  /** The key was used for another request. */
  | { state: "mismatch" };

/**
 * Keys of one account (draft-ietf-httpapi-idempotency-key-header): kept are the hash of the key, the hash of the request and
 * the id of what was made, never a body. Part of the unit of work, so a request that fails leaves no key.
 */
export abstract class IdempotencyRepository {
  /** Claims the key for this transaction; waits for another one that is still using it. */
  abstract claim(keyHash: Buffer, fingerprint: Buffer): Promise<Claim>;
  abstract settle(keyHash: Buffer, madeId: string): Promise<void>;
  /** Lets go of a claim whose request was refused. */
  abstract release(keyHash: Buffer): Promise<void>;
}
