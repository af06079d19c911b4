import { Id } from "#edge/input/fields.js";

export class HatInput {
  @Id({ nullable: true, description: "One of my memberships; null = as myself." }) membershipId: string | null;
}
