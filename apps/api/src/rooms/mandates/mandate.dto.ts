import { DateText, Id, Key, Keys, OneOf, Text } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import type { ClassReach } from "#domain/mandates/powers.js";
import type { MandateType } from "#domain/sharing/facts.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { ComingBirthday } from "./get-turning.js";
import type { ShownMandate } from "./list-mandates.js";

const BY_OWNER = ["supporter", "attorney"] as const;
const BY_LAW = ["parent", "guardian", "mentor", "curator", "administrator"] as const;

export class OfferMandateInput {
  @OneOf(BY_OWNER) type: MandateType;
  @DateText({ description: "First day on which it no longer counts." }) validUntil: string;
  @Keys({ optional: true, max: 20, min: 1, description: "Attorney: classes they may read and decide about." })
  classesAsWritten?: string[];
}

export class OfferLinkInput {
  @Id() dossierId: string;
  @Text({ max: 64, min: 16 }) token: string;
}

export class StateMandateInput {
  @Key({ description: "The owner's share code." }) shareCode: string;
  @OneOf(BY_LAW) type: MandateType;
  @Text({ max: 200, min: 3, description: "Which document says so. No numbers of persons." }) sourceDocument: string;
  @DateText() validFrom: string;
  @DateText({ description: "First day on which it no longer counts." }) validUntil: string;
}

export class MadeOfferAnswer {
  @Out("id") id: string;
  @Out("text", { description: "For the link; told once." }) token: string;
  @Out("moment") expiresAt: string;
}

/** Nothing: whoever says they represent somebody is not told whether the code was somebody's. */
export class StatedAnswer {}

export class OfferAnswer {
  @Out("text") type: string;
  @Out("text") ownerName: string;
  @Out("date") validUntil: string;
}

export class AcceptedOfferAnswer {
  @Out("id") id: string;
}

export class OneMandateAnswer {
  @Out("id") id: string;
  @Out("id") dossierId: string;
  @Out("text") ownerName: string;
  @Out("text") type: string;
  @Out("text", { of: ["offered", "waits", "in-force", "shut", "ended"] }) state: string;
  @Out("text", { nullable: true, description: "Null while nobody took the offer." }) holderName: string | null;
  @Out("boolean", { description: "I hold it." }) isMine: boolean;
  @Out("date") validFrom: string;
  @Out("date", { description: "First day on which it no longer counts; a birthday counts too." }) validUntil: string;
  @Out("text", { list: true, description: "Classes they may read today." }) reads: string[];
  @Out("text", { list: true, description: "Classes they decide about alone today." }) decides: string[];
  @Out("boolean", { description: "They decide together with the owner." }) decidesWithOwner: boolean;
  @Out("text") sourceDocument: string;
  @Out("moment") statedAt: string;
  @Out("text", { nullable: true }) checkedBy: string | null;
  @Out("moment", { nullable: true }) checkedAt: string | null;
  @Out("moment", { nullable: true }) endedAt: string | null;
  @Out("text", { nullable: true, of: ["ended", "laid-down", "declined"] }) endReason: string | null;
}

export class MandatesAnswer {
  @Out(() => OneMandateAnswer, { list: true }) items: OneMandateAnswer[];
}

export class TurningDayAnswer {
  @Out("integer") age: number;
  @Out("date") on: string;
  @Out("integer", { description: "Days to go." }) days: number;
}

export class EndingMandateAnswer {
  @Out("id") mandateId: string;
  @Out("text") type: string;
  @Out("text") holderName: string;
  @Out("date") on: string;
}

export class ReviewAnswer {
  @Out("id") grantId: string;
  @Out("moment", { nullable: true }) reviewedAt: string | null;
  @Out("boolean", { description: "It ends by itself, at the latest on that day." }) endsByItself: boolean;
}

export class TurningAnswer {
  @Out(() => TurningDayAnswer, { nullable: true, description: "Null: no birthday at which rights change is near." })
  turning: TurningDayAnswer | null;
  @Out(() => EndingMandateAnswer, { list: true }) ending: EndingMandateAnswer[];
  @Out(() => ReviewAnswer, { list: true }) reviews: ReviewAnswer[];
}

export function mandateAnswer({ mandate, state, powers, until, isMine }: ShownMandate, policy: Policy) {
  const { id, dossierId, owner, type, holder, validFrom, sourceDocument, checkedBy, endReason } = mandate;
  return {
    id,
    dossierId,
    ownerName: owner.name,
    type,
    state,
    holderName: holder?.name ?? null,
    isMine,
    validFrom,
    validUntil: until,
    reads: powers ? [...new Set([...classesOf(powers.read, policy), ...classesOf(powers.decide, policy)])] : [],
    decides: powers ? classesOf(powers.decide, policy) : [],
    decidesWithOwner: powers?.decidesWithOwner ?? false,
    sourceDocument,
    statedAt: momentText(mandate.statedAt),
    checkedBy,
    checkedAt: momentTextOrNull(mandate.checkedAt),
    endedAt: momentTextOrNull(mandate.endedAt),
    endReason,
  };
}

const classesOf = (reach: ClassReach, policy: Policy): string[] =>
  [...policy.classes.keys()].filter((dataClass) => reach === "all" || reach.has(dataClass));

export function turningAnswer({ turning, ending, reviews }: ComingBirthday) {
  return {
    turning,
    ending,
    reviews: reviews.map((review) => ({ ...review, reviewedAt: momentTextOrNull(review.reviewedAt) })),
  };
}
