import { ASSURANCES } from "#domain/identity/providers.js";
import { Out } from "#edge/release/out.js";

export class PersonaAnswer {
  @Out("text") key: string;
  @Out("text", { of: ["owner", "professional", "relative"] }) kind: string;
  @Out("text") name: string;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text", { nullable: true }) organisation: string | null;
  @Out("text", { nullable: true }) group: string | null;
  @Out("text", { nullable: true }) situationNl: string | null;
  @Out("integer", { nullable: true }) age: number | null;
  @Out("text", { nullable: true, description: "Of somebody close: what they are, in Dutch." }) relation: string | null;
  @Out("text", { nullable: true, description: "To whom." }) relationTo: string | null;
  @Out("text", { list: true, description: "Journeys that start with this person." }) tryKeys: string[];
}

export class PersonasAnswer {
  @Out(() => PersonaAnswer, { list: true }) items: PersonaAnswer[];
}

export class AccountAnswer {
  @Out("id") id: string;
  @Out("text") name: string;
}

export class OrganisationAnswer {
  @Out("id") id: string;
  @Out("text") name: string;
  @Out("text") kind: string;
}

export class MembershipAnswer {
  @Out("id") id: string;
  @Out("text") profession: string;
  @Out("text", { nullable: true }) group: string | null;
  @Out(() => OrganisationAnswer) organisation: OrganisationAnswer;
  @Out("text", { nullable: true }) worksFor: string | null;
  @Out("text", { of: ["self-stated", "organisation-confirmed", "register-checked"] }) verificationLevel: string;
  @Out("text", { nullable: true, description: "The entry in a register they stated, checked or not." })
  register: string | null;
  @Out("text", { nullable: true }) registerNumber: string | null;
  @Out("moment") validUntil: string;
}

export class MandateAnswer {
  @Out("id") id: string;
  @Out("text") type: string;
  @Out("id") dossierId: string;
  @Out("text") ownerName: string;
  @Out("date", { description: "First day on which it no longer counts." }) validUntil: string;
}

export class MeAnswer {
  @Out(() => AccountAnswer) account: AccountAnswer;
  @Out("text", { of: ["owner", "professional", "representative", "relative"] }) kind: string;
  @Out("boolean", { description: "Signed in as an invented person." }) demo: boolean;
  @Out("text", { of: ASSURANCES }) assurance: string;
  @Out(() => MembershipAnswer, { nullable: true }) activeMembership: MembershipAnswer | null;
  @Out("boolean", { description: "The role they acted in has ended; until they choose, nothing of theirs is shown." })
  hatEnded: boolean;
  @Out(() => MembershipAnswer, { list: true }) memberships: MembershipAnswer[];
  @Out(() => MandateAnswer, { list: true }) mandates: MandateAnswer[];
  @Out("id", { nullable: true }) ownDossierId: string | null;
  @Out("text", { of: ["nl", "en"] }) language: string;
}

export class SessionAnswer {
  @Out(() => MeAnswer) me: MeAnswer;
}
