import { createHash } from "node:crypto";

/** Letters and digits that cannot be taken for one another when read aloud. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Eight characters for a demo dossier, always the same. */
export function shareCodeOf(key: string): string {
  const hash = createHash("sha256").update(`regiemap demo share code ${key}`).digest();
  return [...hash.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
