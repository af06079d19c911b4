import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

/** Where a sealed text belongs. Part of what is authenticated: a text that was moved does not open. */
export interface Place {
  table: string;
  column: string;
  dossier: string;
  row: string;
}

const FORMAT = 1;
const HEAD_BYTES = 3;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = "aes-256-gcm";

/** Raised when a sealed text was changed, moved, or sealed under another key. Says nothing about the content. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D): format (1 byte) ‖ key version (2 bytes, big endian) ‖ nonce (12) ‖
 * ciphertext ‖ tag (16).
 */
export function seal(key: KeyObject, keyVersion: number, place: Place, plain: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES + NONCE_BYTES);
  head.writeUInt8(FORMAT, 0);
  head.writeUInt16BE(keyVersion, 1);
  randomBytes(NONCE_BYTES).copy(head, HEAD_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, head.subarray(HEAD_BYTES));
  cipher.setAAD(additionalData(place));
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Version of the data key a sealed text needs. */
export function keyVersionOf(sealed: Buffer): number {
  if (sealed.length < HEAD_BYTES + NONCE_BYTES + TAG_BYTES || sealed.readUInt8(0) !== FORMAT) throw new SealBroken();
  return sealed.readUInt16BE(1);
}

/**
 * Opens what {@link seal} made.
 * @throws SealBroken
 */
export function openSealed(key: KeyObject, place: Place, sealed: Buffer): Buffer {
  keyVersionOf(sealed);
  const end = sealed.length - TAG_BYTES;
  const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(place));
  decipher.setAuthTag(sealed.subarray(end));
  const head = decipher.update(sealed.subarray(HEAD_BYTES + NONCE_BYTES, end));
  try {
    const rest = decipher.final();
    return rest.length === 0 ? head : Buffer.concat([head, rest]);
  } catch {
    throw new SealBroken();
  }
}

const additionalData = ({ table, column, dossier, row }: Place): Buffer =>
  Buffer.from(`v1|${table}|${column}|${dossier}|${row}`);
