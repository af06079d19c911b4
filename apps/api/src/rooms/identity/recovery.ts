import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { Ids } from "#domain/ids.js";
import { normaliseAddress } from "#domain/identity/mail-address.js";
import { mayRecover } from "#domain/identity/recovery-card.js";
import { SigningIn, SignInSteps } from "#domain/identity/signing-in.js";
import { addressHash } from "#edge/session/address-hash.js";
import type { Site } from "#edge/session/site.js";
import { MailCodes } from "./mail-code.js";
import { NewSessions, type Opening } from "./new-session.js";
import { cardCodeHash } from "./recovery-codes.js";
import { WebAuthn, type Ceremony } from "./web-authn.js";

/** Getting back in without a passkey: the mailbox and the card, both. It opens nothing but making a new passkey. */
@Injectable()
export class Recovery {
  constructor(
    private readonly steps: SignInSteps,
    private readonly signingIn: SigningIn,
    private readonly codes: MailCodes,
    private readonly webAuthn: WebAuthn,
    private readonly sessions: NewSessions,
    private readonly ids: Ids,
  ) {}

  /** A mail goes out whether there is an account or not; only the right one has a code in it. */
  async ask(typed: string): Promise<Outcome<string>> {
    const address = normaliseAddress(typed);
    if (address === null)
      return failure({ code: "invalid-input", problems: [{ pointer: "/address", code: "malformed" }] });
    const { code, codeHash } = await this.codes.make();
    const mail = { address, addressHash: addressHash(address), code, language: "nl" as const };
    const letters = { toUnknown: "recovery-unknown", toKnown: "recovery-code" };
    const step = { kind: "recovery", accountId: null, data: { codeHash, address } } as const;
    return success(await this.steps.beginWithCode(step, { ...mail, ...letters }));
  }

  /** Both codes. A code of the card is used up only when the one from the mail was right. */
  async prove(token: string, code: string, cardCode: string): Promise<Outcome<string>> {
    const step = await this.steps.tryOnce(token, "recovery");
    const mailCodeRight = await this.codes.isRight(code, step?.data["codeHash"]);
    const accountId = mailCodeRight ? (step?.accountId ?? null) : null;
    const cardCodeRight = await this.signingIn.useRecoveryCode(accountId, cardCodeHash(cardCode));
    if (!mayRecover({ accountKnown: accountId !== null, mailCodeRight, cardCodeRight }))
      return failure({ code: "sign-in-failed" });
    if ((await this.steps.take(token, ["recovery"])) === null) return failure({ code: "sign-in-failed" });
    return success(await this.steps.begin({ kind: "recovering", accountId, data: { address: step!.data["address"] } }));
  }

  async options(token: string, site: Site): Promise<Outcome<{ token: string; options: object }>> {
    const step = await this.steps.take(token, ["recovering", "recovery-key"]);
    if (step === null || step.accountId === null) return failure({ code: "sign-in-failed" });
    const address = String(step.data["address"]);
    const user = { id: step.accountId, name: address, address };
    const { options, ceremony } = await this.webAuthn.toMake(site, user, []);
    const data = { address, ...ceremony };
    return success({
      token: await this.steps.begin({ kind: "recovery-key", accountId: step.accountId, data }),
      options,
    });
  }

  async run(token: string, response: object, name: string, device: string): Promise<Outcome<Opening>> {
    const step = await this.steps.take(token, ["recovery-key"]);
    if (step === null || step.accountId === null) return failure({ code: "sign-in-failed" });
    const { accountId } = step;
    const ceremony = step.data as unknown as Ceremony;
    const passkey = await this.webAuthn.made(response, ceremony, { id: this.ids.row(), name });
    if (passkey === null) return failure({ code: "sign-in-failed" });
    const who = { accountId, membershipId: null, means: "recovery", assurance: "substantial", device } as const;
    const opening = this.sessions.for(who);
    const isDone = await this.signingIn.recover(accountId, passkey, opening.session);
    return isDone ? success(opening) : failure({ code: "sign-in-failed" });
  }
}
