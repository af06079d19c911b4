import { CLOCK_SKEW, hasOnly, isOnceName, isSeconds } from "./signed-claims.js";

/** Longest life of an assertion, in seconds: a client makes a new one for every token. */
export const LONGEST_ASSERTION = 300;

/** Types a client may give its assertion; without one it is an ordinary JWT (draft-ietf-oauth-rfc7523bis names the last). */
const TYPES: ReadonlySet<unknown> = new Set([undefined, "JWT", "client-authentication+jwt"]);

export type AssertionRefusal = "header" | "issuer" | "subject" | "audience" | "time" | "once";

/** The claims of an assertion that counts. */
export interface AssertionClaims {
  jti: string;
  /** Seconds since 1970. */
  exp: number;
}

/** Whether the header of a client assertion is one of ours; which key and algorithm is for whoever checks the signature. */
export function isAssertionHeader(header: Readonly<Record<string, unknown>>): boolean {
  return hasOnly(header, ["alg", "kid", "typ"]) && typeof header["kid"] === "string" && TYPES.has(header["typ"]);
}

/**
 * Whether signed claims prove that a client is who it says, to this server, now (RFC 7523, 3). Narrower than the standard:
 * the audience is this server's issuer name alone, there is a name that is used once, and it lives five minutes at most.
 * @param expected `now` in seconds since 1970, of the database
 * @returns the claims that go on to count, or why they do not
 */
export function checkAssertion(
  claims: Readonly<Record<string, unknown>>,
  expected: { clientId: string; issuer: string; now: number },
): AssertionClaims | AssertionRefusal {
  const { iss, sub, aud, exp, iat, nbf, jti } = claims;
  const { clientId, issuer, now } = expected;
  if (iss !== clientId) return "issuer";
  if (sub !== clientId) return "subject";
  if (!isOnly(aud, issuer)) return "audience";
  if (!isSeconds(exp) || !isSeconds(iat) || (nbf !== undefined && !isSeconds(nbf))) return "time";
  const isBegun = iat <= now + CLOCK_SKEW && (nbf ?? iat) <= now + CLOCK_SKEW;
  const isShort =
    exp > iat && exp <= now + LONGEST_ASSERTION + CLOCK_SKEW && iat >= now - LONGEST_ASSERTION - CLOCK_SKEW;
  if (!isBegun || !isShort || exp <= now) return "time";
  return isOnceName(jti) ? { jti, exp } : "once";
}

/** An audience of several servers could be shown to another of them. */
function isOnly(audience: unknown, issuer: string): boolean {
  return audience === issuer || (Array.isArray(audience) && audience.length === 1 && audience[0] === issuer);
}
