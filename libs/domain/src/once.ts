import { failure, type Result } from "./result.js";
import type { KnownFailure, Outcome } from "./failures.js";
import type { WorkScope } from "./unit-of-work.js";

/** A client's `Idempotency-Key`, hashed, and the hash of the request it came with. */
export interface OnceKey {
  keyHash: Buffer;
  fingerprint: Buffer;
}

/**
 * Does `work` once per key. The same request again is answered by `again` from what was made then; the same key with another
 * request is a failure. A failed `work` leaves the key free.
 */
export async function once<T>(
  scope: WorkScope,
  key: OnceKey | null,
  work: () => Promise<Result<{ madeId: string; value: T }, KnownFailure>>,
  again: (madeId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (key === null) return plain(await work());
  const claim = await scope.idempotency.claim(key.keyHash, key.fingerprint);
  if (claim.state === "mismatch") return failure({ code: "idempotency-mismatch" });
  if (claim.state === "done") return again(claim.madeId);
  const result = await work();
  if (result.ok) await scope.idempotency.settle(key.keyHash, result.value.madeId);
  else await scope.idempotency.release(key.keyHash);
  return plain(result);
}

function plain<T>(result: Result<{ value: T }, KnownFailure>): Outcome<T> {
  return result.ok ? { ok: true, value: result.value.value } : result;
}
