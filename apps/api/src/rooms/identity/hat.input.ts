import { Id, WholeNumber } from "#edge/input/fields.js";

export class HatInput {
  @Id({ nullable: true, description: "One of my memberships; null = as myself." }) membershipId: string | null;
}

export class AccountEventsQuery {
  @WholeNumber({ min: 1, max: 2 ** 31, optional: true, fromQuery: true }) before?: number;
  @WholeNumber({ min: 1, max: 200, optional: true, fromQuery: true }) limit?: number;
}
