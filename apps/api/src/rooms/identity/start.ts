import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import { normaliseAddress } from "#domain/identity/mail-address.js";
import type { ProvidedIdentity } from "#domain/identity/providers.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { startProblem } from "#domain/identity/starting.js";
import { addressHash } from "#edge/session/address-hash.js";
import { MailCodes } from "./mail-code.js";

/** Who begins, as they say it. */
export interface Beginning {
  name: string;
  language: "nl" | "en";
  address: string;
  /** Null for a guest, who has no binder of their own. */
  birthDate: string | null;
}

/**
 * Begins: a code goes to the address, whoever has it. Somebody who has an account already gets another letter; the answer
 * here, what is written and how often are the same.
 */
@Injectable()
export class Start {
  constructor(
    private readonly steps: SignInSteps,
    private readonly codes: MailCodes,
  ) {}

  /**
   * @param before the step they came with: from a provider, or an earlier try to begin
   * @returns the token of the step
   */
  async run(input: Beginning, today: string, before: string): Promise<Outcome<string>> {
    const address = normaliseAddress(input.address);
    const problem = input.birthDate === null ? null : startProblem(input.birthDate, today);
    if (address === null) return invalid("/address");
    if (problem === "no-date") return invalid("/birthDate");
    if (problem === "too-young") return failure({ code: "too-young" });
    const name = input.name.trim();
    if (name === "") return invalid("/name");
    const { code, codeHash } = await this.codes.make();
    const provided = before === "" ? null : await this.provided(before);
    const data = { name, language: input.language, address, birthDate: input.birthDate, codeHash, provided };
    const mail = { address, addressHash: addressHash(address), code, language: input.language };
    const letters = { toUnknown: "start-code", toKnown: "known-code" };
    return success(await this.steps.beginWithCode({ kind: "start", accountId: null, data }, { ...mail, ...letters }));
  }

  private async provided(token: string): Promise<ProvidedIdentity | null> {
    const step = await this.steps.take(token, ["linking", "start"]);
    if (step?.kind === "linking") return step.data as unknown as ProvidedIdentity;
    return (step?.data["provided"] as ProvidedIdentity | null | undefined) ?? null;
  }
}

function invalid(pointer: string): { ok: false; failure: KnownFailure } {
  return failure({ code: "invalid-input", problems: [{ pointer, code: "malformed" }] });
}
