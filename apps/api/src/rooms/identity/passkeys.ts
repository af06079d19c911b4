import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import type { Caller } from "#domain/identity/actor.js";
import type { PasskeyCard } from "#domain/identity/passkeys.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import type { Site } from "#edge/session/site.js";
import { WebAuthn, type Ceremony } from "./web-authn.js";
import { makeCard } from "./recovery-codes.js";

type Held = Ceremony & { sessionId: string };

/** One's own passkeys and card. What changes a way in needs a fresh session. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly steps: SignInSteps,
    private readonly unitOfWork: UnitOfWork,
    private readonly webAuthn: WebAuthn,
    private readonly ids: Ids,
  ) {}

  list(caller: Caller): Promise<Outcome<PasskeyCard[]>> {
    return this.unitOfWork.run(caller, async ({ passkeys }) => success(await passkeys.list()));
  }

  async options(caller: Caller, site: Site): Promise<Outcome<{ token: string; options: object }>> {
    const asked = await this.unitOfWork.run(caller, async ({ actor, passkeys, identity }) => {
      const stale = needsFresh(actor);
      if (stale) return failure(stale);
      const { account } = await identity.me();
      return success({ actor, known: await passkeys.known(), name: account.name });
    });
    if (!asked.ok) return asked;
    const { actor, known, name } = asked.value;
    const user = { id: actor.accountId, name, address: name };
    const { options, ceremony } = await this.webAuthn.toMake(site, user, known);
    const data = { ...ceremony, sessionId: actor.sessionId };
    const token = await this.steps.begin({ kind: "add-key", accountId: actor.accountId, data });
    return success({ token, options });
  }

  async add(caller: Caller, stepToken: string, response: object, name: string): Promise<Outcome<PasskeyCard>> {
    const step = await this.steps.take(stepToken, ["add-key"]);
    return this.unitOfWork.run(caller, async ({ actor, passkeys }) => {
      const stale = needsFresh(actor);
      if (stale) return failure(stale);
      const held = step?.data as Held | undefined;
      if (held === undefined || step?.accountId !== actor.accountId || held.sessionId !== actor.sessionId)
        return failure({ code: "sign-in-failed" });
      const passkey = await this.webAuthn.made(response, held, { id: this.ids.row(), name });
      if (passkey === null || !(await passkeys.add(passkey))) return failure({ code: "sign-in-failed" });
      const made = (await passkeys.list()).find(({ id }) => id === passkey.id);
      return made ? success(made) : failure({ code: "sign-in-failed" });
    });
  }

  rename(caller: Caller, passkeyId: string, name: string): Promise<Outcome<void>> {
    return this.unitOfWork.run(caller, async ({ passkeys }) =>
      (await passkeys.rename(passkeyId, name)) ? success(undefined) : failure({ code: "not-found" }),
    );
  }

  remove(caller: Caller, passkeyId: string): Promise<Outcome<void>> {
    return this.unitOfWork.run(caller, async ({ actor, passkeys }) => {
      const stale = needsFresh(actor);
      if (stale) return failure(stale);
      const result = await passkeys.remove(passkeyId);
      if (result === "removed") return success(undefined);
      return failure({ code: result === "last" ? "last-passkey" : "not-found" });
    });
  }

  /** Ten new codes for paper; the old ones are worth nothing any more. */
  renewCard(caller: Caller): Promise<Outcome<string[]>> {
    return this.unitOfWork.run(caller, async ({ actor, passkeys }) => {
      const stale = needsFresh(actor);
      if (stale) return failure(stale);
      const { codes, hashes } = makeCard();
      await passkeys.renewCard(hashes);
      return success(codes);
    });
  }
}
