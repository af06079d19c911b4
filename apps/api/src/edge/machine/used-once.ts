import { createHash } from "node:crypto";

/** SHA-256 of a name that is used once, together with whose name it is: two clients may think of the same one. */
export function onceHash(kind: "assertion" | "proof", whose: string, jti: string): Buffer {
  return createHash("sha256").update(`${kind}\n${whose}\n${jti}`, "utf8").digest();
}
