import type { Problem } from "../result.js";
import type { Micros } from "../time.js";

/** Kinds of organisations; only `employer` has a meaning for the decision (the employer's row of the ceiling). */
export const ORGANISATION_KINDS = [
  "school",
  "youth-health",
  "job-coaching",
  "benefit-agency",
  "labour-advice",
  "occupational-health-service",
  "mental-health",
  "municipality",
  "social-work",
  "housing-support",
  "employer",
  "representation",
  "other",
] as const;

/** A purpose an organisation works for, and on which ground of the GDPR (art. 6, and art. 9 for special categories). */
export interface DeclaredPurpose {
  purpose: string;
  art6: string;
  art9: string | null;
}

/** As it stands: without approval by the deployer it is no basis for anything. */
export interface StandingPurpose extends DeclaredPurpose {
  approvedAt: Micros | null;
}

export interface OrganisationEntry {
  id: string;
  name: string;
  kind: string;
  website: string | null;
  /** How the deployer reaches whoever registered it. */
  contact: string;
}

export interface OrganisationCard {
  id: string;
  name: string;
  kind: string;
  approvedAt: Micros | null;
}

/** An organisation as its managers see it. */
export interface Organisation extends OrganisationEntry {
  approvedAt: Micros | null;
  purposes: StandingPurpose[];
  managers: { accountId: string; name: string }[];
}

/** Grounds an organisation may name for a purpose, as the catalogue lists them. */
export interface KnownGrounds {
  basis6: readonly string[];
  basis9: readonly string[];
}

/** Everything that is wrong with declared purposes; pointers into the request body. */
export function purposeProblems(
  declared: readonly DeclaredPurpose[],
  known: ReadonlyMap<string, KnownGrounds>,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  declared.forEach(({ purpose, art6, art9 }, at) => {
    const grounds = known.get(purpose);
    const wrong = (name: string, code: string) => problems.push({ pointer: `/purposes/${at}/${name}`, code });
    // A purpose without any ground (people close to the owner) is no organisation's purpose.
    if (!grounds || grounds.basis6.length === 0) return wrong("purpose", "not-an-option");
    if (seen.has(purpose)) wrong("purpose", "not-unique");
    seen.add(purpose);
    if (!grounds.basis6.includes(art6)) wrong("art6", "not-an-option");
    if (art9 !== null && !grounds.basis9.includes(art9)) wrong("art9", "not-an-option");
  });
  return problems;
}
