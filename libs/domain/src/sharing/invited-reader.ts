import { NOBODY } from "../ids.js";
import type { MembershipFacts } from "./facts.js";
import type { Policy } from "./policy.js";
import type { ReaderCard } from "./grant.js";
import type { ReaderFacts } from "./ports.js";
import type { Micros } from "../time.js";

/** What stands in the place of a grantee key while nobody has accepted yet; the decision never sees it. */
export const INVITED = "invited";

/** A key of the right form for looking at terms beforehand; no membership has it. */
export const FUTURE_KEY = `m:${NOBODY}`;

/**
 * Somebody of a profession as they usually are: what terms can be held against before it is known who accepts. Null when
 * nobody of that profession can be invited: unknown, or somebody close, or a representative.
 */
export function futureMembership(profession: string, policy: Policy, now: Micros): MembershipFacts | null {
  const known = policy.professions.get(profession);
  if (!known || known.group === "relative" || known.group === "representative") return null;
  return {
    id: NOBODY,
    accountId: NOBODY,
    organisationId: NOBODY,
    organisationKind: "other",
    profession,
    interest: known.interest as MembershipFacts["interest"],
    confidentiality: known.confidentiality,
    verificationLevel: "organisation-confirmed",
    verificationAssurance: "substantial",
    validFrom: now,
    validUntil: Number.MAX_SAFE_INTEGER,
    version: 1,
  };
}

/** The invited reader as the owner sees them: by the address, until they have a name here. */
export function invitedCard(address: string | null, profession: string, policy: Policy): ReaderCard {
  return {
    granteeKey: INVITED,
    name: address ?? "",
    profession,
    group: policy.professions.get(profession)?.group ?? "",
    organisation: null,
    organisationId: null,
    worksFor: null,
    verificationLevel: null,
  };
}

/**
 * The invited reader for a look beforehand: checked as well as anybody of that profession can be, at an organisation that
 * declared its grounds, so that the owner never sees less than who accepts may get.
 */
export function futureReader(membership: MembershipFacts, purpose: string, policy: Policy): ReaderFacts {
  const { organisationId, profession } = membership;
  return {
    card: { ...invitedCard(null, profession, policy), granteeKey: FUTURE_KEY },
    accountId: NOBODY,
    membership: { ...membership, verificationLevel: "register-checked", verificationAssurance: "high" },
    organisationBasis: { organisationId, purpose, art6: "supposed", art9: "supposed" },
    grants: [],
  };
}
