import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { algorithmsOf, keyProblem, type PublicKey } from "#domain/machines/client-keys.js";
import { isProofHeader } from "#domain/machines/dpop-proof.js";

type Members = Readonly<Record<string, unknown>>;

/** Characters; keys of 4096 bits and a signature by them stay well under it. */
const LONGEST = 8192;
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** The header of a signed JWT (RFC 7519), not yet believed; null = it is none. */
export function headerOf(token: string): Members | null {
  if (token.length > LONGEST || !COMPACT.test(token)) return null;
  try {
    return decodeProtectedHeader(token) as Members;
  } catch {
    return null;
  }
}

/** What a JWT says, when this key signed it with an algorithm of that key; null otherwise. */
export async function claimsSignedBy(key: Omit<PublicKey, "kid">, token: string): Promise<Members | null> {
  const algorithm = headerOf(token)?.["alg"];
  if (typeof algorithm !== "string" || !algorithmsOf(key).includes(algorithm)) return null;
  try {
    const { payload } = await compactVerify(token, await importJWK(key as JWK, algorithm), { algorithms: [algorithm] });
    const claims: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    return typeof claims === "object" && claims !== null && !Array.isArray(claims) ? (claims as Members) : null;
  } catch {
    return null;
  }
}

/** True when a public key of the right form is a key: its point is on the curve. */
export async function isUsableKey(key: Omit<PublicKey, "kid">): Promise<boolean> {
  return importJWK(key as JWK, algorithmsOf(key)[0]!).then(
    () => true,
    () => false,
  );
}

/** A DPoP proof (RFC 9449) whose signature is that of the key in it; what it says is still to be checked. */
export async function readProof(proof: unknown): Promise<{ claims: Members; thumbprint: string } | null> {
  if (typeof proof !== "string") return null;
  const header = headerOf(proof);
  if (header === null || !isProofHeader(header) || keyProblem(header["jwk"]) !== null) return null;
  const key = header["jwk"] as PublicKey;
  const claims = await claimsSignedBy(key, proof);
  return claims && { claims, thumbprint: await calculateJwkThumbprint(key as JWK, "sha256") };
}
