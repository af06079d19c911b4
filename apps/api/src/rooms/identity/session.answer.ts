import { ASSURANCES } from "#domain/identity/providers.js";
import { Out } from "#edge/release/out.js";

export class FreshAnswer {
  @Out("moment") freshUntil: string;
}

const MEANS = ["passkey", "oidc", "recovery", "demo"];

export class SessionStateAnswer {
  @Out("text", { of: ["person", "professional"] }) kind: string;
  @Out("text", { of: MEANS }) means: string;
  @Out("text", { of: ASSURANCES }) assurance: string;
  @Out("boolean", { description: "Confirmed in the last minutes that it is them." }) isFresh: boolean;
  @Out("moment", { nullable: true }) freshUntil: string | null;
  @Out("moment", { description: "Over by then when nothing is asked before." }) idleEndsAt: string;
  @Out("moment", { description: "Over by then in any case." }) endsAt: string;
}

export class OwnSessionAnswer {
  @Out("id") id: string;
  @Out("text", { description: "Browser and kind of device; empty when unknown." }) device: string;
  @Out("text", { of: MEANS }) means: string;
  @Out("moment") startedAt: string;
  @Out("moment") lastSeenAt: string;
  @Out("boolean") isCurrent: boolean;
}

export class OwnSessionsAnswer {
  @Out(() => OwnSessionAnswer, { list: true }) items: OwnSessionAnswer[];
}

export class PasskeyAnswer {
  @Out("id") id: string;
  @Out("text") name: string;
  @Out("boolean", { description: "Kept on more than one device." }) backedUp: boolean;
  @Out("moment") createdAt: string;
  @Out("moment", { nullable: true }) lastUsedAt: string | null;
}

export class PasskeysAnswer {
  @Out(() => PasskeyAnswer, { list: true }) items: PasskeyAnswer[];
}

export class AccountEventAnswer {
  @Out("integer") seq: number;
  @Out("moment") at: string;
  @Out("text", { description: "account.started, account.signed-in, account.passkey-added, …" }) type: string;
  @Out("text", { nullable: true, description: "By what means, when that says something." }) detail: string | null;
}

export class AccountEventsAnswer {
  @Out(() => AccountEventAnswer, { list: true }) items: AccountEventAnswer[];
  @Out("integer", { nullable: true, description: "For `before` of the next page." }) next: number | null;
}

export class OutboxMailAnswer {
  @Out("id") id: string;
  @Out("text") to: string;
  @Out("text") subject: string;
  @Out("text") text: string;
  @Out("moment") createdAt: string;
}

export class OutboxAnswer {
  @Out(() => OutboxMailAnswer, { list: true }) items: OutboxMailAnswer[];
}
