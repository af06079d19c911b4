import { Out } from "#edge/release/out.js";
import { SessionAnswer } from "./identity.answer.js";

export class AskedAnswer {}

export class NextAnswer {
  @Out("text", { of: ["passkey", "sign-in"], description: "`sign-in`: there is an account already." }) next: string;
}

export class StartedAnswer extends SessionAnswer {
  @Out("text", { list: true, description: "The recovery card. Never told again." }) recoveryCodes: string[];
}

export class RecoveryCodesAnswer {
  @Out("text", { list: true, description: "The recovery card. Never told again." }) recoveryCodes: string[];
}

export class EntranceAnswer {
  @Out("boolean", { description: "There are invented people to look as." }) demo: boolean;
  @Out("boolean", { description: "No mail is sent: GET /v1/outbox shows it." }) outbox: boolean;
}
