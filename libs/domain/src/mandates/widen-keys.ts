import type { MandateFacts } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import type { LocalDate } from "../time.js";
import { ageBand, powersOf } from "./powers.js";

/** Whose yes it takes to let more flow. Ending, pausing and blocking always takes one key only. */
export interface WidenKeys {
  /** The owner's own yes. */
  owner: boolean;
  /** Beside it the yes of one of these mandates; empty = none needed. */
  oneOf: readonly string[];
}

/**
 * Keys needed to widen, by the owner's age band: under 12 a parent or guardian, from 12 to 15 both, from 16 the owner.
 * Where a representative is needed and none is in force, `oneOf` is empty and `owner` false: nobody can widen.
 */
export function keysToWiden(
  ownerBirthDate: LocalDate,
  today: LocalDate,
  mandates: readonly MandateFacts[],
  policy: Policy,
): WidenKeys {
  const decidesByAge = (mandate: MandateFacts): boolean => {
    if (policy.mandates.types.get(mandate.type)?.byAge !== true) return false;
    const powers = powersOf(mandate, ownerBirthDate, today, policy);
    return powers !== null && (powers.decide === "all" || powers.decidesWithOwner);
  };
  const band = ageBand(ownerBirthDate, today, policy);
  if (band?.decide === "none") return { owner: true, oneOf: [] };
  const oneOf = mandates.filter(decidesByAge).map((mandate) => mandate.id);
  return { owner: band?.decide === "with-owner" && oneOf.length > 0, oneOf };
}
