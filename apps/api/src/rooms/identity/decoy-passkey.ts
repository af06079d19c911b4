import { generateKeyPairSync } from "node:crypto";
import type { ShownPasskey } from "#domain/identity/signing-in.js";

/**
 * A passkey of nobody, checked in the place of one that is not known, so that both take the same work. Its private half is
 * thrown away at once.
 */
export const DECOY: ShownPasskey = {
  id: "",
  accountId: "",
  credentialId: Buffer.alloc(0),
  publicKey: coseKey(),
  counter: 0,
  transports: [],
  onlyMembershipId: null,
};

/** A P-256 key as CBOR (RFC 9053, 7.1): { 1: 2, 3: -7, -1: 1, -2: x, -3: y }. */
function coseKey(): Buffer {
  const { x, y } = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "jwk" });
  const coordinate = (value: string | undefined) => Buffer.from(value ?? "", "base64url");
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    coordinate(x),
    Buffer.from("225820", "hex"),
    coordinate(y),
  ]);
}
