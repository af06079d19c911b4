import { Key, ListOf, Nested, OneOf, Text } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import { ORGANISATION_KINDS, type DeclaredPurpose } from "#domain/directory/organisation.js";
import { OfferInput } from "./offer.input.js";

export class PurposeInput {
  @Key() purpose: string;
  @Key({ description: "Ground of GDPR article 6." }) art6: string;
  @Key({ optional: true, description: "Ground of article 9, for what is sensitive." }) art9?: string;
}

export class DeclarePurposesInput {
  @ListOf(() => PurposeInput, { max: 20 }) purposes: PurposeInput[];
}

export class RegisterOrganisationInput extends DeclarePurposesInput {
  @Text({ min: 2, max: 200 }) name: string;
  @OneOf(ORGANISATION_KINDS) kind: string;
  @Text({ optional: true, min: 4, max: 200 }) website?: string;
  @Text({ min: 3, max: 254, description: "How the one who runs this can reach you." }) contact: string;
  @Nested(() => OfferInput, { optional: true, description: "What you are there yourself: self-stated." })
  own?: OfferInput;
}

export class MadeOrganisationAnswer {
  @Out("id") id: string;
}

export class OrganisationCardAnswer {
  @Out("id") id: string;
  @Out("text") name: string;
  @Out("text") kind: string;
  @Out("moment", { nullable: true, description: "Null: waits for approval." }) approvedAt: string | null;
}

export class OrganisationsAnswer {
  @Out(() => OrganisationCardAnswer, { list: true }) items: OrganisationCardAnswer[];
}

export class PurposeAnswer {
  @Out("text") purpose: string;
  @Out("text") art6: string;
  @Out("text", { nullable: true }) art9: string | null;
  @Out("moment", { nullable: true }) approvedAt: string | null;
}

export class ManagerAnswer {
  @Out("id") accountId: string;
  @Out("text") name: string;
}

export class ManagedOrganisationAnswer extends OrganisationCardAnswer {
  @Out("text", { nullable: true }) website: string | null;
  @Out("text") contact: string;
  @Out(() => PurposeAnswer, { list: true }) purposes: PurposeAnswer[];
  @Out(() => ManagerAnswer, { list: true }) managers: ManagerAnswer[];
}

export function declaredOf(inputs: PurposeInput[]): DeclaredPurpose[] {
  return inputs.map(({ purpose, art6, art9 }) => ({ purpose, art6, art9: art9 ?? null }));
}
