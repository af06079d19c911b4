import { Out } from "#edge/release/out.js";
import { momentText } from "#edge/release/moment-text.js";
import { Id, Text } from "#edge/input/fields.js";
import type { Person } from "#domain/directory/people.js";

/** Somebody of an organisation, for its managers; and somebody's own membership for themself. */
export class PersonAnswer {
  @Out("id") membershipId: string;
  @Out("id") accountId: string;
  @Out("text") name: string;
  @Out("text") profession: string;
  @Out("text") interest: string;
  @Out("text") confidentiality: string;
  @Out("text", { nullable: true }) worksFor: string | null;
  @Out("text", { of: ["self-stated", "organisation-confirmed", "register-checked"] }) verificationLevel: string;
  @Out("text", { nullable: true }) register: string | null;
  @Out("text", { nullable: true }) registerNumber: string | null;
  @Out("moment") validFrom: string;
  @Out("moment") validUntil: string;
  @Out("boolean") isManager: boolean;
}

export class PeopleAnswer {
  @Out(() => PersonAnswer, { list: true }) items: PersonAnswer[];
}

export class StateRegisterInput {
  @Text({ min: 2, max: 120, description: "Name of the register, as the catalogue lists it." }) register: string;
  @Text({ min: 2, max: 40 }) number: string;
}

export class AddManagerInput {
  @Id() membershipId: string;
}

export function personAnswer(person: Person) {
  return { ...person, validFrom: momentText(person.validFrom), validUntil: momentText(person.validUntil) };
}
