import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import type { ProvidedIdentity } from "#domain/identity/providers.js";
import { SigningIn, SignInSteps } from "#domain/identity/signing-in.js";
import { addressHash } from "#edge/session/address-hash.js";
import type { Site } from "#edge/session/site.js";
import { newShareCode } from "./new-share-code.js";
import { NewSessions, type Opening } from "./new-session.js";
import { makeCard } from "./recovery-codes.js";
import type { Beginning } from "./start.js";
import { WebAuthn, type Ceremony } from "./web-authn.js";

type Held = Beginning & { accountId: string; provided: ProvidedIdentity | null } & Ceremony;

/** The last two requests of beginning: what the device needs to make a passkey, and the passkey. */
@Injectable()
export class FinishStart {
  constructor(
    private readonly steps: SignInSteps,
    private readonly signingIn: SigningIn,
    private readonly webAuthn: WebAuthn,
    private readonly sessions: NewSessions,
    private readonly ids: Ids,
  ) {}

  /** May be asked again, when somebody closed the window of their device. */
  async options(token: string, site: Site): Promise<Outcome<{ token: string; options: object }>> {
    const step = await this.steps.take(token, ["started", "start-key"]);
    if (step === null) return failure({ code: "sign-in-failed" });
    const { name, address } = step.data as unknown as Beginning;
    const accountId = this.ids.row();
    const { options, ceremony } = await this.webAuthn.toMake(site, { id: accountId, name, address }, []);
    const data = { ...step.data, accountId, ...ceremony };
    return success({ token: await this.steps.begin({ kind: "start-key", accountId: null, data }), options });
  }

  /** Makes the account, their binder, the passkey and the card, and signs in: all of it or nothing. */
  async run(
    token: string,
    response: object,
    name: string,
    device: string,
  ): Promise<Outcome<{ opening: Opening; recoveryCodes: string[] }>> {
    const step = await this.steps.take(token, ["start-key"]);
    if (step === null) return failure({ code: "sign-in-failed" });
    const held = step.data as unknown as Held;
    const passkey = await this.webAuthn.made(response, held, { id: this.ids.row(), name });
    if (passkey === null) return failure({ code: "sign-in-failed" });
    const { accountId, address, birthDate } = held;
    const card = makeCard();
    const who = { accountId, membershipId: null, means: "passkey", assurance: "substantial", device } as const;
    const opening = this.sessions.for(who);
    const dossier = birthDate === null ? null : { id: this.ids.row(), birthDate, shareCode: newShareCode() };
    const isMade = await this.signingIn.start(
      {
        account: { id: accountId, name: held.name, language: held.language },
        dossier,
        address,
        addressHash: addressHash(address),
        passkey,
        recoveryHashes: card.hashes,
        provided: held.provided,
      },
      opening.session,
    );
    return isMade ? success({ opening, recoveryCodes: card.codes }) : failure({ code: "sign-in-failed" });
  }
}
