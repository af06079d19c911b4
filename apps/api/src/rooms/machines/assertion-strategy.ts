import { NOBODY, UUID } from "#domain/ids.js";
import { checkAssertion, isAssertionHeader } from "#domain/machines/client-assertion.js";
import type { MachineDoor } from "#domain/machines/ports.js";
import { SECOND } from "#domain/time.js";
import { AskedStrategy, type Ending } from "#edge/machine/asked-strategy.js";
import { claimsSignedBy, headerOf } from "#edge/machine/signed-token.js";
import { onceHash } from "#edge/machine/used-once.js";

/** What the strategy needs of a request for a token. */
export interface AssertionPassage {
  assertion: string;
  /** Named beside the assertion, or null; then it has to be the same. */
  clientId: string | null;
  /** This server, as the audience of an assertion names it. */
  issuer: string;
}

/** A client that proved who it is. */
export interface ProvenClient {
  clientId: string;
  assertionHash: Buffer;
  /** Seconds since 1970, of the database. */
  now: number;
}

/** private_key_jwt as a passport strategy (RFC 7523, 3, and RFC 7521, 4.2): who is it, by a signature of one of its keys? */
export class AssertionStrategy extends AskedStrategy<AssertionPassage, ProvenClient, string> {
  override readonly name = "private-key-jwt";

  constructor(private readonly door: MachineDoor) {
    super();
  }

  async judge({ assertion, clientId, issuer }: AssertionPassage): Promise<Ending<ProvenClient, string>> {
    const header = headerOf(assertion);
    const subject = header && isAssertionHeader(header) ? subjectOf(assertion) : null;
    const claimed = subject !== null && UUID.test(subject) ? subject : null;
    const { keys, now } = await this.door.keysOf(claimed ?? NOBODY);
    const key = keys?.find(({ kid }) => kid === header?.["kid"]);
    // One answer for who is not there, a key that is not theirs, and a signature that is not of that key.
    const claims = key ? await claimsSignedBy(key, assertion) : null;
    if (claims === null || claimed === null) return { challenge: "signature" };
    if (clientId !== null && clientId !== claimed) return { challenge: "subject" };
    const checked = checkAssertion(claims, { clientId: claimed, issuer, now: now / SECOND });
    if (typeof checked === "string") return { challenge: checked };
    const assertionHash = onceHash("assertion", claimed, checked.jti);
    return { found: { clientId: claimed, assertionHash, now: now / SECOND } };
  }
}

/** Of whom an assertion says it is; only to find the keys by. */
function subjectOf(assertion: string): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(assertion.split(".")[1]!, "base64url").toString("utf8"));
    const { sub } = claims as { sub?: unknown };
    return typeof sub === "string" ? sub : null;
  } catch {
    return null;
  }
}
