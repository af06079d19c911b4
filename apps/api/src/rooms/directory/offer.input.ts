import { Key, MomentText, OneOf, Text } from "#edge/input/fields.js";
import { momentOf } from "#edge/release/moment-text.js";
import type { MembershipOffer } from "#domain/directory/people.js";

const INTERESTS = ["person", "care", "school", "public", "insurer", "employer"] as const;
const DUTIES = ["medical-secrecy", "professional-code", "official", "contract", "none"] as const;

/** What somebody is at an organisation. */
export class OfferInput {
  @Key() profession: string;
  @OneOf(INTERESTS, { description: "In whose interest the work is done." }) interest: MembershipOffer["interest"];
  @OneOf(DUTIES) confidentiality: MembershipOffer["confidentiality"];
  @Text({ optional: true, min: 1, max: 200, description: "For whom, when that is another party." }) worksFor?: string;
  @MomentText() validUntil: string;
}

export function offerOf(input: OfferInput): MembershipOffer {
  const { profession, interest, confidentiality, worksFor, validUntil } = input;
  const until = momentOf(validUntil) ?? Number.NaN;
  return { profession, interest, confidentiality, worksFor: worksFor ?? null, validUntil: until };
}
