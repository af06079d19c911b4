import { GranteeKey, Id, Key, Keys, ListOf, MomentText, Nested, OneOf, Text } from "#edge/input/fields.js";
import { momentOf } from "#edge/release/moment-text.js";
import type { ProposedTerms } from "#domain/sharing/proposed-terms.js";
import type { GrantAction } from "#domain/sharing/grant.js";
import type { Micros } from "#domain/time.js";

const ACTIONS = ["read", "copy", "contribute"] as const;

export class ScopeItemInput {
  @Key({ optional: true }) section?: string;
  @Key({ optional: true }) template?: string;
  @Key({ optional: true }) dataClass?: string;
  @Id({ optional: true }) entry?: string;
  @Keys({ optional: true, max: 200, min: 1, description: "Absent = all fields." }) fields?: string[];
  @MomentText({
    optional: true,
    nullable: true,
    description: "Only text of this moment or before; null = later text too; absent = what the class has by default.",
  })
  dataUntil?: string | null;
}

export class ReceiptInput {
  @Text({ max: 4000, min: 1, description: "The sentence that was shown." }) text: string;
  @OneOf(["nl", "en"]) language: "nl" | "en";
}

export class GrantTermsInput {
  @GranteeKey({ description: "m:<membership>, a:<account> or t:<organisation>:<profession>" }) granteeKey: string;
  @Key() purpose: string;
  @Keys({ of: ACTIONS, min: 1, max: 3 }) actions: GrantAction[];
  @ListOf(() => ScopeItemInput, { min: 1, max: 200 }) scope: ScopeItemInput[];
  @MomentText({ optional: true, description: "Absent = now." }) validFrom?: string;
  @MomentText() validUntil: string;
}

export class PreviewGrantInput extends GrantTermsInput {
  @Id({ optional: true, description: "A grant of the same reader that ends because of this one." }) supersedes?: string;
}

export class CreateGrantInput extends PreviewGrantInput {
  @Nested(() => ReceiptInput) receipt: ReceiptInput;
  @Id({ optional: true, description: "The request it answers." }) requestId?: string;
  @Keys({
    optional: true,
    max: 2000,
    description:
      "Of a team: the granteeKey of everybody who was shown in it. Whoever is not among them waits three days.",
  })
  shownPeople?: string[];
}

export class PrepareGrantInput extends GrantTermsInput {
  @Nested(() => ReceiptInput) receipt: ReceiptInput;
}

export class ShortenInput {
  @MomentText() validUntil: string;
}

/** Terms as proposed; without a beginning they begin now. */
export type AskedTerms = Omit<ProposedTerms, "validFrom"> & { validFrom?: Micros };

export function termsOf(input: GrantTermsInput): AskedTerms {
  return {
    granteeKey: input.granteeKey,
    purpose: input.purpose,
    actions: input.actions,
    scope: input.scope.map(({ dataUntil, ...item }) => {
      if (dataUntil === undefined) return { ...item };
      return { ...item, dataUntil: dataUntil === null ? null : moment(dataUntil) };
    }),
    ...(input.validFrom === undefined ? {} : { validFrom: moment(input.validFrom) }),
    validUntil: moment(input.validUntil),
  };
}

export function moment(text: string): Micros {
  return momentOf(text) ?? Number.NaN;
}
