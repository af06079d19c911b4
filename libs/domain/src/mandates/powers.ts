import type { MandateFacts } from "../sharing/facts.js";
import type { AgeBand, Policy } from "../sharing/policy.js";
import type { LocalDate } from "../time.js";
import { completedYears, isLocalDate } from "./age.js";

/** Classes a mandate reaches: every known one, these, or none at all (the empty set). */
export type ClassReach = "all" | ReadonlySet<string>;

/** What a representative may do today. `decide` is what they may decide alone. */
export interface Powers {
  read: ClassReach;
  decide: ClassReach;
  /** They decide together with the owner: two keys to widen, either key ends, pauses or blocks. */
  decidesWithOwner: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Powers under one mandate on `today`, or null when it is shut: not begun or over, not checked, an `onlyWhen` without a
 * dated and checked incapacity, past the birthday at which it ends, or unknown to the policy.
 */
export function powersOf(
  mandate: MandateFacts,
  ownerBirthDate: LocalDate,
  today: LocalDate,
  policy: Policy,
): Powers | null {
  const type = policy.mandates.types.get(mandate.type);
  if (!type || !isInForce(mandate, today)) return null;
  if (type.onlyWhenIncapable !== false && !isOnOrBefore(mandate.incapacityCheckedOn, today)) return null;
  if (type.endsAt !== null) {
    const age = completedYears(ownerBirthDate, today);
    if (age === null || !(age < type.endsAt)) return null;
  }
  if (type.byAge) return powersByAge(ownerBirthDate, today, policy);
  return {
    read: reach(type.read, mandate.classesAsWritten),
    decide: reach(type.decide, mandate.classesAsWritten),
    decidesWithOwner: false,
  };
}

/** True when a class is reached. A class the policy does not know is never reached. */
export const reaches = (classes: ClassReach, dataClass: string, policy: Policy): boolean =>
  policy.classes.has(dataClass) && (classes === "all" || classes.has(dataClass));

function isInForce(mandate: MandateFacts, today: LocalDate): boolean {
  if (!mandate.checkedBy || !isLocalDate(mandate.validUntil)) return false;
  return isOnOrBefore(mandate.validFrom, today) && today < mandate.validUntil;
}

const isOnOrBefore = (date: LocalDate | null, today: LocalDate): boolean =>
  isLocalDate(date) && isLocalDate(today) && date <= today;

/**
 * Classes that may be read only together with the owner (`readWithOwner`) are not among the powers: being together is
 * something a decision about one reader cannot see.
 */
function powersByAge(ownerBirthDate: LocalDate, today: LocalDate, policy: Policy): Powers | null {
  const band = ageBand(ownerBirthDate, today, policy);
  if (!band) return null;
  return {
    read: reach(band.read, []),
    decide: band.decide === "all" ? "all" : NOTHING,
    decidesWithOwner: band.decide === "with-owner",
  };
}

/** The one band of this age; none when bands overlap or leave a gap. */
export function ageBand(ownerBirthDate: LocalDate, today: LocalDate, policy: Policy): AgeBand | null {
  const age = completedYears(ownerBirthDate, today);
  if (age === null) return null;
  const bands = policy.mandates.ageBands.filter((band) => age >= band.from && (band.to === null || age <= band.to));
  return bands.length === 1 ? bands[0]! : null;
}

function reach(policy: "all" | "none" | "as-written" | ReadonlySet<string>, asWritten: readonly string[]): ClassReach {
  if (policy === "all") return "all";
  if (policy === "as-written") return new Set(asWritten);
  return policy instanceof Set ? policy : NOTHING;
}
