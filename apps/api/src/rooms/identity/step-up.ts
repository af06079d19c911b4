import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import type { Caller } from "#domain/identity/actor.js";
import { FRESH_MINUTES, sessionLimits } from "#domain/identity/session-limits.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import type { Site } from "#edge/session/site.js";
import type { UsedPasskeyInput } from "./passkey.input.js";
import { isHandleOf, WebAuthn, type Ceremony } from "./web-authn.js";

type Held = Ceremony & { sessionId: string };

/** "Bevestig dat jij het bent": one's own passkey, now. The step belongs to the session it was asked in. */
@Injectable()
export class StepUp {
  constructor(
    private readonly steps: SignInSteps,
    private readonly unitOfWork: UnitOfWork,
    private readonly webAuthn: WebAuthn,
    private readonly ids: Ids,
  ) {}

  async options(caller: Caller, site: Site): Promise<Outcome<{ token: string; options: object }>> {
    const { accountId, sessionId, known } = await this.unitOfWork.run(caller, async ({ actor, passkeys }) => ({
      ...actor,
      known: await passkeys.known(),
    }));
    const { options, ceremony } = await this.webAuthn.toUse(site, known);
    const data = { ...ceremony, sessionId };
    return success({ token: await this.steps.begin({ kind: "step-up", accountId, data }), options });
  }

  async run(
    caller: Caller,
    stepToken: string,
    response: UsedPasskeyInput,
  ): Promise<Outcome<{ token: string; minutes: number; freshUntil: Micros }>> {
    const step = await this.steps.take(stepToken, ["step-up"]);
    const token = this.ids.secret();
    return this.unitOfWork.run(caller, async ({ actor, passkeys, sessions }) => {
      const held = step?.data as Held | undefined;
      if (held === undefined || step?.accountId !== actor.accountId || held.sessionId !== actor.sessionId)
        return failure({ code: "sign-in-failed" });
      const shown = Buffer.from(response.id, "base64url");
      const passkey = (await passkeys.known()).find(({ credentialId }) => credentialId.equals(shown));
      const isTheirs = isHandleOf(actor.accountId, response.response.userHandle);
      const use = passkey && isTheirs ? await this.webAuthn.used(response, held, passkey) : null;
      const freshUntil = use && (await sessions.confirm(use, hashToken(token), FRESH_MINUTES));
      if (freshUntil === null) return failure({ code: "sign-in-failed" });
      const { absoluteMinutes } = sessionLimits(actor.sessionKind ?? "person", actor.means ?? "passkey");
      return success({ token, minutes: absoluteMinutes, freshUntil });
    });
  }
}
