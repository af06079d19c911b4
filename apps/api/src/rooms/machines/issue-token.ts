import { Injectable } from "@nestjs/common";
import { checkProof } from "#domain/machines/dpop-proof.js";
import { MachineDoor, TOKEN_SECONDS } from "#domain/machines/ports.js";
import { Ids } from "#domain/ids.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { readProof } from "#edge/machine/signed-token.js";
import { onceHash } from "#edge/machine/used-once.js";
import { TokenRefusal } from "#edge/problem/token-refusal.js";
import { AssertionStrategy, type AssertionPassage, type ProvenClient } from "./assertion-strategy.js";
import { ASSERTION_TYPE, type TokenAnswer } from "./token.dto.js";

/** A request for a token, as it came. */
export interface TokenRequest {
  form: unknown;
  /** Header DPoP. */
  proof: unknown;
  issuer: string;
  /** Address of the token endpoint. */
  url: string;
}

const KNOWN = ["grant_type", "client_assertion_type", "client_assertion", "client_id", "scope"] as const;
type Form = Partial<Record<(typeof KNOWN)[number], string>>;

/** What a developer reads; the reason that the strategy gave when the signature was right. */
const REFUSED: Record<string, string> = {
  signature: "No client of ours signed this assertion with this key.",
  once: "The assertion needs a jti of 16 to 255 characters.",
  time: "The assertion needs iat and exp, now within them, for at most 300 seconds.",
};

/**
 * client_credentials with private_key_jwt and DPoP: a token for at most five minutes, bound to the key of the proof. It
 * says which program asks and nothing more; what that may do is asked anew with every request.
 */
@Injectable()
export class IssueToken {
  private readonly strategy: AssertionStrategy;

  constructor(
    private readonly door: MachineDoor,
    private readonly ids: Ids,
  ) {
    this.strategy = new AssertionStrategy(door);
  }

  /** @throws TokenRefusal */
  async run({ form, proof, issuer, url }: TokenRequest): Promise<TokenAnswer> {
    const { client_assertion: assertion, client_id: clientId = null } = readForm(form);
    const client = await this.prove({ assertion: assertion!, clientId, issuer });
    const shown = await readProof(proof);
    const checked = shown && checkProof(shown.claims, { method: "POST", url, tokenHash: null, now: client.now });
    if (shown === null || checked === null || typeof checked === "string")
      throw new TokenRefusal("invalid_dpop_proof", "The header DPoP needs a proof for this request, made just now.");
    const token = this.ids.secret();
    const opened = await this.door.open({
      clientId: client.clientId,
      tokenHash: hashToken(token),
      keyThumbprint: shown.thumbprint,
      assertionHash: client.assertionHash,
      proofHash: onceHash("proof", shown.thumbprint, checked.jti),
    });
    if (opened === "used-before")
      throw new TokenRefusal("invalid_client", "The jti of the assertion or of the proof was used before.");
    if (opened === "no-client") throw new TokenRefusal("invalid_client", REFUSED["signature"]!);
    return { access_token: token, token_type: "DPoP", expires_in: TOKEN_SECONDS };
  }

  private async prove(passage: AssertionPassage): Promise<ProvenClient> {
    const ending = await this.strategy.ask(passage);
    if ("found" in ending) return ending.found;
    const why = ending.challenge;
    throw new TokenRefusal("invalid_client", REFUSED[why] ?? `The assertion does not count: ${why}.`);
  }
}

/** Every parameter at most once (RFC 6749, 3.2); what nobody knows is left alone. */
function readForm(form: unknown): Form {
  if (!(form instanceof URLSearchParams))
    throw new TokenRefusal("invalid_request", "Send application/x-www-form-urlencoded.");
  const read: Form = {};
  for (const name of KNOWN) {
    const values = form.getAll(name);
    if (values.length > 1) throw new TokenRefusal("invalid_request", `${name} is there more than once.`);
    if (values[0] !== undefined && values[0] !== "") read[name] = values[0];
  }
  if (read.grant_type === undefined) throw new TokenRefusal("invalid_request", "grant_type is missing.");
  if (read.grant_type !== "client_credentials")
    throw new TokenRefusal("unsupported_grant_type", "Only client_credentials.");
  if (read.client_assertion_type !== ASSERTION_TYPE || read.client_assertion === undefined)
    throw new TokenRefusal("invalid_client", "Only private_key_jwt: client_assertion_type and client_assertion.");
  if (read.scope !== undefined) throw new TokenRefusal("invalid_scope", "There are no scopes.");
  return read;
}
