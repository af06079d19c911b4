import { hasOnly, isOnceName, isSeconds } from "./signed-claims.js";

/** Seconds before and after now within which a proof must have been made. */
export const PROOF_WINDOW = 60;

export type ProofRefusal = "header" | "request" | "token" | "time" | "once";

/** What a proof has to be about. */
export interface ProofExpected {
  method: string;
  /** Address of the request, without query and fragment. */
  url: string;
  /** SHA-256 of the access token in base64url; null at the token endpoint, where there is none yet. */
  tokenHash: string | null;
  /** Seconds since 1970, of the database. */
  now: number;
}

/** Whether a header is that of a DPoP proof (RFC 9449, 4.2); the key in it is for whoever checks the signature. */
export function isProofHeader(header: Readonly<Record<string, unknown>>): boolean {
  return hasOnly(header, ["typ", "alg", "jwk"]) && header["typ"] === "dpop+jwt";
}

/**
 * Whether signed claims are a proof for this very request, made just now (RFC 9449, 4.3).
 * @returns its name, which may be used once, or why it does not count
 */
export function checkProof(
  claims: Readonly<Record<string, unknown>>,
  expected: ProofExpected,
): { jti: string } | ProofRefusal {
  const { htm, htu, iat, ath, jti } = claims;
  if (htm !== expected.method || !isSameAddress(htu, expected.url)) return "request";
  if (ath !== (expected.tokenHash ?? undefined)) return "token";
  if (!isSeconds(iat) || Math.abs(iat - expected.now) > PROOF_WINDOW) return "time";
  return isOnceName(jti) ? { jti } : "once";
}

/** The same address after the ways of writing one are evened out (RFC 3986, 6.2.2 and 6.2.3); query and fragment do not count. */
function isSameAddress(htu: unknown, url: string): boolean {
  if (typeof htu !== "string" || htu.length > 2048) return false;
  const [theirs, ours] = [written(htu), written(url)];
  return theirs !== null && theirs === ours;
}

function written(address: string): string | null {
  try {
    const { origin, pathname, username, password } = new URL(address);
    return origin === "null" || username !== "" || password !== "" ? null : origin + pathname;
  } catch {
    return null;
  }
}
