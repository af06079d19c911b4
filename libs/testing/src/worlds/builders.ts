import type { Actor } from "#domain/identity/actor.js";
import type {
  EntryFacts,
  Facts,
  GrantFacts,
  MembershipFacts,
  Question,
  TeamPlaceFacts,
} from "#domain/sharing/facts.js";
import type { Policy } from "#domain/sharing/policy.js";

/** The moment every built thing is dated around, in microseconds (22 November 2026, 12:00 in Amsterdam). */
export const NOW = 1_795_345_200_000_000;
export const TODAY = "2026-11-22";
export const DAY = 86_400_000_000;

export const OWNER: Actor = {
  accountId: "owner",
  membershipId: null,
  linkId: null,
  assurance: "substantial",
  sessionId: "session",
};
export const COACH: Actor = { ...OWNER, accountId: "coach", membershipId: "coach-membership" };
export const RELATIVE: Actor = { ...OWNER, accountId: "relative" };
export const LINK: Actor = { ...OWNER, accountId: "", linkId: "link", assurance: "low" };

/** A checked jobcoach of a coaching firm, unless told otherwise. */
export function aMembership(changes: Partial<MembershipFacts> = {}): MembershipFacts {
  return {
    id: "coach-membership",
    accountId: "coach",
    organisationId: "organisation",
    organisationKind: "job-coaching",
    profession: "jobcoach",
    interest: "person",
    confidentiality: "professional-code",
    verificationLevel: "register-checked",
    verificationAssurance: "high",
    validFrom: NOW - 100 * DAY,
    validUntil: NOW + 100 * DAY,
    version: 1,
    ...changes,
  };
}

/** The owner's opening card, accepted and released once, unless told otherwise. */
export function anEntry(id: string, changes: Partial<EntryFacts> = {}): EntryFacts {
  return {
    id,
    sectionKey: "wie-ik-ben",
    templateKey: "opening-card",
    templateVersion: 1,
    dataClass: "profile",
    author: { kind: "owner", accountId: "owner" },
    state: "accepted",
    released: [{ number: 1, authoredAt: NOW - 10 * DAY }],
    ...changes,
  };
}

/** A live grant to the jobcoach to read the profile, for guidance to work, unless told otherwise. */
export function aGrant(changes: Partial<GrantFacts> = {}): GrantFacts {
  return {
    id: "grant",
    granteeKey: "m:coach-membership",
    scope: [{ dataClass: "profile" }],
    actions: ["read"],
    purpose: "guidance-to-work",
    validFrom: NOW - DAY,
    validUntil: NOW + DAY,
    state: "active",
    ...changes,
  };
}

/** The jobcoach's place in the team that `aTeamGrant` names, there from the beginning, unless told otherwise. */
export function aTeamPlace(changes: Partial<TeamPlaceFacts> = {}): TeamPlaceFacts {
  return {
    grantId: "grant",
    membershipId: "coach-membership",
    accountId: "coach",
    organisationId: "organisation",
    profession: "jobcoach",
    verificationLevel: "organisation-confirmed",
    validFrom: NOW - 100 * DAY,
    validUntil: NOW + 100 * DAY,
    isSelfMade: false,
    isApproved: true,
    toldAt: NOW - DAY,
    wasThere: true,
    ...changes,
  };
}

export const aTeamGrant = (changes: Partial<GrantFacts> = {}): GrantFacts =>
  aGrant({ granteeKey: "t:organisation:jobcoach", ...changes });

/** Facts about a young adult's dossier as the jobcoach meets it, unless told otherwise. */
export function someFacts(policy: Policy, changes: Partial<Facts> = {}): Facts {
  return {
    dossier: {
      id: "dossier",
      state: "active",
      ownerAccountId: "owner",
      ownerBirthDate: "2006-02-11",
      accessVersion: 1,
    },
    entries: [],
    grants: [],
    blocks: [],
    mandates: [],
    membership: aMembership(),
    organisationBasis: {
      organisationId: "organisation",
      purpose: "guidance-to-work",
      art6: "contract",
      art9: "explicit-consent",
    },
    policy,
    ...changes,
  };
}

/** The jobcoach asks to read for guidance to work, unless told otherwise. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return { actor: COACH, action: "read", purpose: "guidance-to-work", now: NOW, today: TODAY, ...changes };
}
