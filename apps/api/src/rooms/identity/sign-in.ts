import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { SigningIn, SignInSteps, type ShownPasskey } from "#domain/identity/signing-in.js";
import type { Site } from "#edge/session/site.js";
import { DECOY } from "./decoy-passkey.js";
import type { UsedPasskeyInput } from "./passkey.input.js";
import { NewSessions, type Opening } from "./new-session.js";
import { isHandleOf, WebAuthn, type Ceremony } from "./web-authn.js";

/** A ceremony that never was: nothing answers it. */
const NO_CEREMONY: Ceremony = { challenge: "", site: { rpId: "", origin: "" } };

/**
 * Signs in with a passkey that names its own account. An unknown passkey, a wrong answer and a step that is over run the same
 * statements in the same order and get the same answer.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly steps: SignInSteps,
    private readonly signingIn: SigningIn,
    private readonly webAuthn: WebAuthn,
    private readonly sessions: NewSessions,
  ) {}

  async options(site: Site): Promise<{ token: string; options: object }> {
    const { options, ceremony } = await this.webAuthn.toUse(site);
    return { token: await this.steps.begin({ kind: "sign-in", accountId: null, data: { ...ceremony } }), options };
  }

  async run(token: string, response: UsedPasskeyInput, device: string): Promise<Outcome<Opening>> {
    const step = await this.steps.take(token, ["sign-in"]);
    const found = await this.signingIn.findPasskey(Buffer.from(response.id, "base64url"));
    const ceremony = (step?.data as Ceremony | undefined) ?? NO_CEREMONY;
    const passkey: ShownPasskey = found ?? { ...DECOY, credentialId: Buffer.from(response.id, "base64url") };
    const used = await this.webAuthn.used(response, ceremony, passkey);
    const proof = isHandleOf(passkey.accountId, response.response.userHandle) ? used : null;
    const { accountId, onlyMembershipId: membershipId } = passkey;
    const who = { accountId, membershipId, means: "passkey", assurance: "substantial", device } as const;
    const opening = this.sessions.for(who);
    const isOpen = await this.signingIn.signIn(step !== null && found !== null ? proof : null, opening.session);
    return isOpen ? success(opening) : failure({ code: "sign-in-failed" });
  }
}
