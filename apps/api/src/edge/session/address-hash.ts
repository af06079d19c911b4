import { createHash } from "node:crypto";

/** SHA-256 of a normalised mail address, to find it by; see normaliseAddress. */
export function addressHash(address: string): Buffer {
  return createHash("sha256").update(`regiemap address ${address}`, "utf8").digest();
}
