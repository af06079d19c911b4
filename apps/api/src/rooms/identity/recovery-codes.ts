import { createHash, randomBytes } from "node:crypto";
import { CODES_ON_A_CARD, readCardCode, writeCardCode } from "#domain/identity/recovery-card.js";

/** The codes of a new card, for the person, and their hashes, for the database. */
export function makeCard(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: CODES_ON_A_CARD }, () => writeCardCode(randomBytes(16)));
  return { codes, hashes: codes.map((code) => cardCodeHash(code)) };
}

/** SHA-256: a code has 128 random bits, so that no slower hash is needed. What is no code has a hash that is nobody's. */
export function cardCodeHash(typed: string): Buffer {
  return createHash("sha256")
    .update(`regiemap card ${readCardCode(typed) ?? ""}`, "utf8")
    .digest();
}
