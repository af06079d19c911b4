import { Injectable } from "@nestjs/common";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { SignInSteps } from "#domain/identity/signing-in.js";
import { MailCodes } from "./mail-code.js";

/** The code from the mail: whoever has it reads that mailbox. Only they hear whether there is an account already. */
@Injectable()
export class ConfirmStart {
  constructor(
    private readonly steps: SignInSteps,
    private readonly codes: MailCodes,
  ) {}

  /** @returns the token of the next step; null when there is an account and signing in is next */
  async run(token: string, code: string): Promise<Outcome<string | null>> {
    const step = await this.steps.tryOnce(token, "start");
    const isRight = await this.codes.isRight(code, step?.data["codeHash"]);
    if (!isRight || step === null) return failure({ code: "sign-in-failed" });
    if ((await this.steps.take(token, ["start"])) === null) return failure({ code: "sign-in-failed" });
    if (step.accountId !== null) return success(null);
    const { codeHash: _, ...data } = step.data;
    return success(await this.steps.begin({ kind: "started", accountId: null, data }));
  }
}
