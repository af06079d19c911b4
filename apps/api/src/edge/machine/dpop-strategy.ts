import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { ProblemCode } from "#contract/problem-codes.js";
import type { MachineCaller } from "#domain/identity/actor.js";
import { NOBODY, SECRET, UUID } from "#domain/ids.js";
import { checkProof } from "#domain/machines/dpop-proof.js";
import type { MachineDoor } from "#domain/machines/ports.js";
import { SECOND } from "#domain/time.js";
import { hashToken } from "../actor/read-caller.js";
import type { PublicSite } from "../session/site.js";
import { AskedStrategy, type Ending } from "./asked-strategy.js";
import { machineCredential } from "./credential.js";
import { readProof } from "./signed-token.js";
import { onceHash } from "./used-once.js";

/** Header in which a program says for which professional of its organisation it acts. */
export const MEMBERSHIP_HEADER = "Regiemap-Membership";

/** Why a program is not let in: the code of the answer, and a word for the log. */
export interface MachineRefusal {
  code: ProblemCode;
  why: string;
}

/**
 * A program's request as a passport strategy (RFC 9449, 7): an access token that lives, a proof by the key the token is
 * bound to, made just now for this very request and never shown before, and a professional who works at its organisation.
 */
export class DpopStrategy extends AskedStrategy<FastifyRequest, MachineCaller, MachineRefusal> {
  override readonly name = "dpop";

  constructor(
    private readonly door: MachineDoor,
    private readonly site: PublicSite,
  ) {
    super();
  }

  async judge(request: FastifyRequest): Promise<Ending<MachineCaller, MachineRefusal>> {
    const credential = machineCredential(request);
    if (credential?.scheme !== "dpop") return refuse("machine-token-refused", "scheme");
    if (!SECRET.test(credential.token)) return refuse("machine-token-refused", "form");
    const proof = await readProof(request.headers["dpop"]);
    if (proof === null) return refuse("machine-proof-refused", "signature");

    const named = request.headers[MEMBERSHIP_HEADER.toLowerCase()];
    const membershipId = typeof named === "string" && UUID.test(named) ? named : null;
    const tokenHash = hashToken(credential.token);
    const token = await this.door.look(tokenHash, membershipId ?? NOBODY);
    if (token === null) return refuse("machine-token-refused", "unknown");
    if (token.keyThumbprint !== proof.thumbprint) return refuse("machine-token-refused", "key");

    const checked = checkProof(proof.claims, {
      method: request.method,
      url: this.site.of(request).origin + new URL(request.url, "http://localhost").pathname,
      tokenHash: createHash("sha256").update(credential.token, "ascii").digest("base64url"),
      now: token.now / SECOND,
    });
    if (typeof checked === "string") return refuse("machine-proof-refused", checked);
    if (!(await this.door.useOnce(onceHash("proof", proof.thumbprint, checked.jti))))
      return refuse("machine-proof-refused", "used-before");

    if (membershipId === null || !token.isColleague) return refuse("machine-membership-refused", "colleague");
    return { found: { clientId: token.clientId, tokenHash, membershipId } };
  }
}

const refuse = (code: ProblemCode, why: string): { challenge: MachineRefusal } => ({ challenge: { code, why } });
