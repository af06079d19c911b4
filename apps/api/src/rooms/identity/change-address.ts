import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { normaliseAddress } from "#domain/identity/mail-address.js";
import type { OwnAddress } from "#domain/identity/own-access.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { addressHash } from "#edge/session/address-hash.js";
import { MailCodes } from "./mail-code.js";

/** What the step keeps: only this session may finish what it began. */
interface Held {
  address: string;
  codeHash: string;
  sessionId: string;
}

/**
 * Another address for one's mail: a code goes there, and nothing changes before it came back. Whether somebody else has that
 * address is told to whoever reads its mail, and to nobody here: the answers and what is written are the same.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly steps: SignInSteps,
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
  ) {}

  own(caller: Caller): Promise<OwnAddress | null> {
    return this.unitOfWork.run(caller, ({ mails }) => mails.ownAddress());
  }

  /** @returns the token of the step */
  async ask(caller: Caller, typed: string, language: "nl" | "en"): Promise<Outcome<string>> {
    const address = normaliseAddress(typed);
    if (address === null)
      return failure({ code: "invalid-input", problems: [{ pointer: "/address", code: "malformed" }] });
    const { code, codeHash } = await this.codes.make();
    const who = await this.unitOfWork.run(caller, async ({ actor }) => {
      const stale = needsFresh(actor);
      return stale ? failure(stale) : success(actor.sessionId);
    });
    if (!who.ok) return who;
    const data = { address, codeHash, sessionId: who.value };
    const letters = { toUnknown: "address-code", toKnown: "address-known" };
    const mail = { address, addressHash: addressHash(address), code, language, ...letters };
    return success(await this.steps.beginWithCode({ kind: "address", accountId: null, data }, mail));
  }

  /** The code came back: from now on mail goes there. Whatever is wrong, the answer is the same. */
  async prove(caller: Caller, token: string, code: string): Promise<Outcome<OwnAddress>> {
    const step = await this.steps.tryOnce(token, "address");
    const held = step?.data as unknown as Held | undefined;
    const isRight = await this.codes.isRight(code, held?.codeHash);
    const isUsed = isRight && (await this.steps.take(token, ["address"])) !== null;
    return this.unitOfWork.run(caller, async ({ actor, mails }) => {
      if (!isUsed || held === undefined || held.sessionId !== actor.sessionId)
        return failure({ code: "sign-in-failed" });
      const isMoved = await mails.moveTo(held.address, addressHash(held.address));
      const own = isMoved ? await mails.ownAddress() : null;
      return own === null ? failure({ code: "sign-in-failed" }) : success(own);
    });
  }
}
