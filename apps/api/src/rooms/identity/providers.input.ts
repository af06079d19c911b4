import type { Assurance } from "#domain/identity/actor.js";
import { ASSURANCES } from "#domain/identity/providers.js";
import { OneOf } from "#edge/input/fields.js";
import { DESTINATIONS, type Destination } from "./go-to-provider.js";

export class GoInput {
  @OneOf(DESTINATIONS, { optional: true, description: "What for; `sign-in` when it does not say." }) to?: Destination;
  @OneOf(ASSURANCES, { optional: true, description: "The lowest level that will do." })
  level?: Assurance;
}
