import { Out } from "#edge/release/out.js";
import { ReaderAnswer } from "./reader.answer.js";

export class ScopeItemAnswer {
  @Out("text", { optional: true }) section?: string;
  @Out("text", { optional: true }) template?: string;
  @Out("text", { optional: true }) dataClass?: string;
  @Out("id", { optional: true }) entry?: string;
  @Out("text", { optional: true, list: true }) fields?: string[];
  @Out("moment", { optional: true, description: "Absent = later text too." }) dataUntil?: string;
}

export class GrantAnswer {
  @Out("id") id: string;
  @Out(() => ReaderAnswer) reader: ReaderAnswer;
  @Out("text") purpose: string;
  @Out("text", { list: true }) actions: string[];
  @Out(() => ScopeItemAnswer, { list: true }) scope: ScopeItemAnswer[];
  @Out("moment") validFrom: string;
  @Out("moment") validUntil: string;
  @Out("text", { of: ["active", "paused", "ended"] }) state: string;
  @Out("moment", { nullable: true, description: "A stop becomes final at this moment unless undone." })
  stopsAt: string | null;
  @Out("moment", { nullable: true }) endedAt: string | null;
  @Out("text", { nullable: true }) endReason: string | null;
  @Out("integer") version: number;
  @Out("moment", { nullable: true }) lastViewedAt: string | null;
}

export class GrantsAnswer {
  @Out(() => GrantAnswer, { list: true }) items: GrantAnswer[];
}

export class ReceiptAnswer {
  @Out("text") noticeText: string;
  @Out("text") language: string;
  @Out("text") noticeVersion: string;
  @Out("text") principal: string;
  @Out("moment") recordedAt: string;
  @Out("text") channel: string;
  @Out("boolean") helperPresent: boolean;
  @Out("text") controller: string;
  @Out("text") purpose: string;
  @Out("text", { list: true }) dataClasses: string[];
  @Out("text", { list: true }) recipients: string[];
  @Out("moment") validFrom: string;
  @Out("moment") validUntil: string;
  @Out("text") howToWithdraw: string;
}

export class OneGrantAnswer extends GrantAnswer {
  @Out(() => ReceiptAnswer, { nullable: true, description: "What was agreed, as it was shown." })
  receipt: ReceiptAnswer | null;
}

export class MadeGrantAnswer {
  @Out("id", { optional: true, description: "Absent while another key is needed." }) id?: string;
  @Out("id", { optional: true, description: "What waits for the other key." }) proposalId?: string;
  @Out("text", { optional: true, list: true }) neededKeys?: string[];
}

export class GrantStateAnswer {
  @Out("text", { of: ["active", "paused", "ended"] }) state: string;
  @Out("integer") version: number;
  @Out("moment", { nullable: true }) stopsAt: string | null;
  @Out("moment") validUntil: string;
}

export class StoppedGrantAnswer extends GrantStateAnswer {
  @Out("id") grantId: string;
}

export class StoppedGrantsAnswer {
  @Out(() => StoppedGrantAnswer, { list: true, description: "Those that still ran." }) items: StoppedGrantAnswer[];
}

export class PreparedAnswer {
  @Out("id") id: string;
}

export class ReviewedAnswer {
  @Out("moment") reviewedAt: string;
}

export class ProposalAnswer {
  @Out("id") id: string;
  @Out(() => ReaderAnswer) reader: ReaderAnswer;
  @Out("text") purpose: string;
  @Out("text", { list: true }) actions: string[];
  @Out(() => ScopeItemAnswer, { list: true }) scope: ScopeItemAnswer[];
  @Out("moment") validFrom: string;
  @Out("moment") validUntil: string;
  @Out("text", { list: true }) neededKeys: string[];
  @Out("text", { list: true }) givenKeys: string[];
  @Out("text", { nullable: true, description: "Name of the helper who prepared it." }) preparedBy: string | null;
  @Out("text", { description: "The sentence that was shown." }) shownText: string;
  @Out("moment") createdAt: string;
  @Out("moment") expiresAt: string;
}

export class ProposalsAnswer {
  @Out(() => ProposalAnswer, { list: true }) items: ProposalAnswer[];
}
