import { v7 as uuidv7 } from "uuid";
import type { NewPasskey, NewStart } from "#domain/identity/passkeys.js";
import type { NewSession } from "#domain/identity/ports.js";

/** Things on their way into a function of the database, as JSON: bytes become hexadecimal text. */
export function sessionJson(session: NewSession): Record<string, unknown> {
  return {
    id: uuidv7(),
    tokenHash: session.tokenHash.toString("hex"),
    membershipId: session.membershipId,
    assurance: session.assurance,
    minutes: session.minutes,
    idleMinutes: session.idleMinutes ?? session.minutes,
    freshMinutes: session.freshMinutes ?? session.minutes,
    kind: session.kind ?? (session.membershipId === null ? "person" : "professional"),
    means: session.means ?? "demo",
    device: session.device ?? "",
    provider: session.provider ?? null,
  };
}

export function passkeyJson(passkey: NewPasskey): Record<string, unknown> {
  const { credentialId, publicKey, ...rest } = passkey;
  return { ...rest, credentialId: credentialId.toString("hex"), publicKey: publicKey.toString("hex") };
}

/** @param key the dossier's data key, wrapped; null when there is no dossier */
export function startJson(
  start: NewStart,
  session: NewSession,
  key: { version: number; wrapped: Buffer } | null,
): string {
  return JSON.stringify({
    account: start.account,
    dossier: key && { ...start.dossier, keyVersion: key.version, wrappedKey: key.wrapped.toString("hex") },
    address: start.address,
    addressHash: start.addressHash.toString("hex"),
    passkey: passkeyJson(start.passkey),
    recoveryHashes: start.recoveryHashes.map((hash) => hash.toString("hex")),
    session: sessionJson(session),
    ...(start.provided ? { provided: start.provided } : {}),
  });
}
