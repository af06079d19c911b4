import type { KnownFailure } from "../failures.js";
import type { Assurance } from "../identity/actor.js";
import { failure, success, type Problem, type Result } from "../result.js";
import type { MembershipFacts } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import type { LocalDate, Micros } from "../time.js";
import { addMonths, startOfDay } from "../months.js";

export type VerificationLevel = MembershipFacts["verificationLevel"];

/** How sure one is of somebody at a level; caps the assurance of their sign-in. */
export const ASSURANCE_OF: Readonly<Record<VerificationLevel, Assurance>> = {
  "self-stated": "low",
  "organisation-confirmed": "substantial",
  "register-checked": "high",
};

/** A membership lasts at most this long, then the organisation says again that somebody works there. */
export const LONGEST_MONTHS = 60;

/** What somebody is at an organisation, as stated by whoever invites them. */
export interface MembershipOffer {
  profession: string;
  interest: MembershipFacts["interest"];
  confidentiality: MembershipFacts["confidentiality"];
  worksFor: string | null;
  validUntil: Micros;
}

/** Somebody of an organisation, as its managers see them: never anything of a binder. */
export interface Person extends MembershipOffer {
  membershipId: string;
  accountId: string;
  organisationId: string;
  name: string;
  verificationLevel: VerificationLevel;
  /** The entry they stated, in which register. */
  register: string | null;
  registerNumber: string | null;
  validFrom: Micros;
  isManager: boolean;
}

type Known = Pick<Person, "accountId" | "verificationLevel" | "validUntil" | "registerNumber">;

/**
 * May this manager say that somebody works here? Never about themself; once, and only while the membership lasts.
 * @returns the level it gets
 */
export function confirming(
  person: Known,
  by: { accountId: string },
  now: Micros,
): Result<VerificationLevel, KnownFailure> {
  if (person.accountId === by.accountId) return failure({ code: "not-allowed" });
  if (person.validUntil <= now || person.verificationLevel !== "self-stated")
    return failure({ code: "state-conflict" });
  return success("organisation-confirmed");
}

/**
 * May this manager say that somebody's entry stands in the register? Never about themself, and only about an entry that
 * somebody stated.
 * @returns the level it gets
 */
export function checkingRegister(
  person: Known,
  by: { accountId: string },
  now: Micros,
): Result<VerificationLevel, KnownFailure> {
  if (person.accountId === by.accountId) return failure({ code: "not-allowed" });
  const isOpen = person.registerNumber !== null && person.verificationLevel !== "register-checked";
  return person.validUntil > now && isOpen ? success("register-checked") : failure({ code: "state-conflict" });
}

/** Everything that is wrong with what somebody is said to be; pointers into the request body after `at`. */
export function offerProblems(
  offer: MembershipOffer,
  policy: Policy,
  moment: { now: Micros; today: LocalDate },
  at = "",
): Problem[] {
  const problems: Problem[] = [];
  const group = policy.professions.get(offer.profession)?.group;
  // People close to the owner and representatives come by a grant or a mandate, not by an organisation.
  if (group === undefined || group === "relative" || group === "representative")
    problems.push({ pointer: `${at}/profession`, code: "not-an-option" });
  const latest = startOfDay(addMonths(moment.today, LONGEST_MONTHS));
  if (!(offer.validUntil > moment.now)) problems.push({ pointer: `${at}/validUntil`, code: "terms-period-past" });
  else if (offer.validUntil > latest) problems.push({ pointer: `${at}/validUntil`, code: "terms-period-too-long" });
  return problems;
}
