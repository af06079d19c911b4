import type { Assurance } from "../identity/actor.js";
import { ASSURANCES } from "../identity/providers.js";
import type { Facts, MembershipFacts, Question } from "./facts.js";
import type { Confidentiality, Policy, ReaderGroup } from "./policy.js";

/** Somebody who reads by a grant, as the ceiling sees them. */
export interface Reader {
  /** The one key under which a grant can name them now; a professional's other hats do not count. */
  key: string;
  group: ReaderGroup;
  /** The row with a list of sheets (`onlyTemplates`) that binds this reader too, or null. */
  sheetRow: "employer-side" | "link" | null;
  profession: string | null;
  confidentiality: Confidentiality;
  assurance: Assurance;
  /** Legal bases their organisation declared for the purpose asked about. */
  bases: { art6: boolean; art9: boolean };
}

/** From the strongest duty to none. */
const CONFIDENTIALITY: readonly Confidentiality[] = [
  "medical-secrecy",
  "professional-code",
  "official",
  "contract",
  "none",
];

/** True when `actual` is at least `needed`; an unknown word on either side is no. */
export const isAssured = (actual: Assurance, needed: Assurance): boolean =>
  ASSURANCES.includes(needed) && ASSURANCES.indexOf(actual) >= ASSURANCES.indexOf(needed);

/** The membership the actor acts as, when it is theirs and valid now. */
export function validMembership({ actor, now }: Question, { membership }: Facts): MembershipFacts | null {
  if (membership?.id !== actor.membershipId || membership.accountId !== actor.accountId) return null;
  return membership.validFrom <= now && now < membership.validUntil ? membership : null;
}

/** The reader behind a question, or null when the policy does not know their profession. */
export function readerOf(question: Question, facts: Facts, membership: MembershipFacts | null): Reader | null {
  const { actor } = question;
  if (actor.linkId) return plainReader(`l:${actor.linkId}`, "link", actor.assurance);
  if (!membership) return plainReader(`a:${actor.accountId}`, "relative", actor.assurance);
  const profession = facts.policy.professions.get(membership.profession);
  if (!profession) return null;
  const confidentiality = dutyOf(membership, facts.policy);
  return {
    key: `m:${membership.id}`,
    group: profession.group,
    sheetRow: isEmployerSide(membership, profession.group, confidentiality) ? "employer-side" : null,
    profession: membership.profession,
    confidentiality,
    assurance: isSelfStated(membership) ? "low" : lowest(actor.assurance, membership.verificationAssurance),
    bases: basesOf(membership, facts, question.purpose),
  };
}

/** The purpose a grantee named; a link's is that of its grant, if there is one only. */
export function purposeAsked(question: Question, facts: Facts, reader: Reader): string | undefined {
  if (!question.actor.linkId) return question.purpose;
  const purposes = facts.grants.filter((grant) => grant.granteeKey === reader.key).map((grant) => grant.purpose);
  return purposes.every((purpose) => purpose === purposes[0]) ? purposes[0] : undefined;
}

function plainReader(key: string, group: "link" | "relative", assurance: Assurance): Reader {
  return {
    key,
    group,
    sheetRow: group === "link" ? "link" : null,
    profession: null,
    confidentiality: "none",
    assurance,
    bases: { art6: false, art9: false },
  };
}

const isSelfStated = (membership: Pick<MembershipFacts, "verificationLevel">): boolean =>
  membership.verificationLevel !== "organisation-confirmed" && membership.verificationLevel !== "register-checked";

/** True when somebody else said who they are: their organisation, or a register. */
export const isChecked = (membership: Pick<MembershipFacts, "verificationLevel">): boolean => !isSelfStated(membership);

/**
 * The duty that counts: none when self-stated; above the profession's default only with a register check. An unknown
 * word is no duty.
 */
export function dutyOf(membership: MembershipFacts, policy: Policy): Confidentiality {
  const usual = CONFIDENTIALITY.indexOf(policy.professions.get(membership.profession)?.confidentiality ?? "none");
  const stated = CONFIDENTIALITY.indexOf(membership.confidentiality);
  if (stated === -1 || usual === -1 || isSelfStated(membership)) return "none";
  const counts = membership.verificationLevel === "register-checked" ? stated : Math.max(stated, usual);
  return CONFIDENTIALITY[counts] ?? "none";
}

/**
 * Who works for an employer, whatever their profession. Doctors and nurses whose medical secrecy stands in a register
 * are exempt: they may not tell the employer what they know.
 */
export function isEmployerSide(
  membership: MembershipFacts,
  group: ReaderGroup,
  confidentiality: Confidentiality,
): boolean {
  if (group === "employer-side") return true;
  if (membership.interest !== "employer" && membership.organisationKind !== "employer") return false;
  const isSecrecyBound =
    (group === "physician" || group === "nursing") &&
    confidentiality === "medical-secrecy" &&
    membership.verificationLevel === "register-checked";
  return !isSecrecyBound;
}

const lowest = (one: Assurance, other: Assurance): Assurance => (isAssured(one, other) ? other : one);

function basesOf(membership: MembershipFacts, facts: Facts, purpose: string | undefined): Reader["bases"] {
  const basis = facts.organisationBasis;
  const isDeclared = basis?.organisationId === membership.organisationId && basis.purpose === purpose;
  return { art6: isDeclared && Boolean(basis.art6), art9: isDeclared && Boolean(basis.art9) };
}
