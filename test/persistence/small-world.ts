import type { EntryState } from "#domain/sharing/facts.js";
import type { SqlWorld, WorldEntry } from "#testing/worlds/sql-world.js";
import { uuid } from "#testing/worlds/uuid.js";
import type { Random } from "#testing/worlds/random.js";

const DAY = 86_400_000_000;
export const PURPOSE = "guidance-to-work";

/** An owner with three sheets about what helps them, and a job coach who may read sheets of that class for half a year. */
export function smallWorld(random: Random, now: number): SqlWorld {
  const [owner, coach] = [uuid(random), uuid(random)];
  const membership = {
    id: uuid(random),
    accountId: coach,
    organisationId: uuid(random),
    organisationKind: "job-coaching",
    profession: "jobcoach",
    interest: "person" as const,
    confidentiality: "professional-code" as const,
    verificationLevel: "register-checked" as const,
    verificationAssurance: "high" as const,
    validFrom: now - DAY,
    validUntil: now + 300 * DAY,
    version: 1,
  };
  return {
    dossier: { id: uuid(random), state: "active", ownerAccountId: owner, ownerBirthDate: "2005-05-05" },
    actor: { accountId: coach, membership, isMembershipValid: true },
    purpose: PURPOSE,
    accounts: [owner, coach],
    memberships: [membership],
    bases: [
      { organisationId: membership.organisationId, purpose: PURPOSE, art6: "contract", art9: "explicit-consent" },
    ],
    entries: [sheet("accepted"), sheet("accepted"), sheet("private")],
    grants: [
      {
        id: uuid(random),
        granteeKey: `m:${membership.id}`,
        scope: [{ dataClass: "needs" }],
        actions: ["read"],
        purpose: PURPOSE,
        validFrom: now - DAY,
        validUntil: now + 180 * DAY,
        state: "active",
      },
    ],
    blocks: [],
    mandates: [],
    teamPlaces: [],
    selfMade: [],
    unapproved: [],
  };

  function sheet(state: EntryState): WorldEntry {
    const authoredAt = now - DAY;
    return {
      id: uuid(random),
      sectionKey: "wat-mij-helpt",
      templateKey: "how-i-work-best",
      templateVersion: 1,
      dataClass: "needs",
      author: { kind: "owner", accountId: owner },
      state,
      released: [{ number: 1, authoredAt }],
      revisions: [{ number: 1, authoredAt, isReleased: true }],
      hasReaction: false,
    };
  }
}
