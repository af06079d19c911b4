import type { TermsContext } from "./proposed-terms.js";
import type { Policy, ReaderGroup } from "./policy.js";
import { dutyOf, isEmployerSide } from "./reader.js";
import { membersOf } from "./team-members.js";

/** Somebody who is about to get a grant, as the ceiling sees them. */
export interface FutureReader {
  group: ReaderGroup;
  sheetRow: "employer-side" | "link" | null;
  profession: string | null;
  isTeam: boolean;
}

/** The reader a granteeKey stands for, or the code of what is wrong with it. */
export function readerForTerms(granteeKey: string, context: TermsContext): FutureReader | string {
  const { grantee } = context;
  if (grantee.granteeKey !== granteeKey) return "terms-reader-unknown";
  switch (granteeKey.slice(0, 2)) {
    case "m:":
      return named(context);
    case "t:":
      return team(context);
    case "a:":
      return relative(context);
    case "l:":
      return { group: "link", sheetRow: "link", profession: null, isTeam: false };
    default:
      return "terms-reader-unknown";
  }
}

function named({ grantee: { membership }, policy, now, ownerAccountId }: TermsContext): FutureReader | string {
  const group = membership && policy.professions.get(membership.profession)?.group;
  if (!membership || group === undefined) return "terms-reader-unknown";
  if (membership.accountId === ownerAccountId) return "terms-reader-is-owner";
  if (!(membership.validFrom <= now && now < membership.validUntil)) return "terms-reader-not-valid";
  const isEmployers = isEmployerSide(membership, group, dutyOf(membership, policy));
  return { group, sheetRow: isEmployers ? "employer-side" : null, profession: membership.profession, isTeam: false };
}

/**
 * A team may gain anybody, so what an employer's organisation sends counts as the employer. Who is in it has to be known to
 * whoever says yes: it is chosen by one person at one moment, and never empty.
 */
function team({ grantee, policy, now, waitsForAYes }: TermsContext): FutureReader | string {
  const group = grantee.team && groupOf(grantee.team.profession, policy);
  if (!grantee.team || group === undefined) return "terms-reader-unknown";
  if (!grantee.team.isApproved) return "terms-team-not-approved";
  if (waitsForAYes) return "terms-team-two-keys";
  if (membersOf(grantee.team, now).length === 0) return "terms-team-empty";
  const isEmployers = group === "employer-side" || grantee.team.organisationKind === "employer";
  return {
    group,
    sheetRow: isEmployers ? "employer-side" : null,
    profession: grantee.team.profession,
    isTeam: true,
  };
}

function relative({ grantee: { account }, ownerAccountId }: TermsContext): FutureReader | string {
  if (!account) return "terms-reader-unknown";
  if (account.accountId === ownerAccountId) return "terms-reader-is-owner";
  if (account.hasConflict) return "terms-relative-conflict";
  return { group: "relative", sheetRow: null, profession: null, isTeam: false };
}

const groupOf = (profession: string, policy: Policy): ReaderGroup | undefined =>
  policy.professions.get(profession)?.group;
