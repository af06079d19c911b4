import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** SHA-256 of a step's token: the only form in which it is kept. */
export function stepHash(token: string): Buffer {
  return createHash("sha256").update(token, "ascii").digest();
}

/**
 * Seals what a step of signing in holds under a key made from its token (HKDF, RFC 5869; AES-256-GCM). The token is only in
 * the browser's cookie, so the database alone tells nobody who is about to start, or which challenge was given.
 */
export function sealStep(token: string, value: unknown): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(token), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** @throws when it was changed, or sealed under another token */
export function openStep<T>(token: string, sealed: Buffer): T {
  const decipher = createDecipheriv("aes-256-gcm", keyOf(token), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return JSON.parse(opened.toString("utf8")) as T;
}

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync("sha256", Buffer.from(token, "ascii"), Buffer.alloc(0), "regiemap/sign-in-step/v1", 32));
}
