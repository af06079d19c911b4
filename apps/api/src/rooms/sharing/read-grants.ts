import { granteeKeys } from "#domain/identity/actor.js";
import type { Facts } from "#domain/sharing/facts.js";
import type { Grant } from "#domain/sharing/grant.js";
import { countsForMembership } from "#domain/sharing/team.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import type { Micros } from "#domain/time.js";
import type { WorkScope } from "#domain/unit-of-work.js";
import type { Policy } from "#domain/sharing/policy.js";

/** A grant with who reads by it. */
export interface ShownGrant {
  grant: Grant;
  reader: ReaderCard;
  lastViewedAt: Micros | null;
}

/** How far back the record is read for "last looked". */
const RECENT = 500;

/** Adds to grants who their reader is; a reader who left is shown by the key that is left of them. */
export async function withReaders(scope: WorkScope, dossierId: string, grants: Grant[]): Promise<ShownGrant[]> {
  const cards = new Map<string, ReaderCard>();
  for (const { granteeKey, purpose } of grants) {
    if (cards.has(granteeKey)) continue;
    const reader = await scope.facts.ofReader(dossierId, granteeKey, purpose);
    cards.set(granteeKey, reader?.card ?? { ...UNKNOWN, granteeKey });
  }
  const viewed = grants.length === 0 ? new Map<string, Micros>() : await lastViews(scope, dossierId);
  return grants.map((grant) => ({
    grant: { ...grant, state: stateAt(grant, scope.now) },
    reader: cards.get(grant.granteeKey)!,
    lastViewedAt: viewed.get(grant.id) ?? null,
  }));
}

const UNKNOWN = {
  name: "",
  profession: null,
  group: "",
  organisation: null,
  organisationId: null,
  worksFor: null,
  verificationLevel: null,
};

async function lastViews(scope: WorkScope, dossierId: string): Promise<Map<string, Micros>> {
  const viewed = new Map<string, Micros>();
  for (const event of await scope.record.list(dossierId, { limit: RECENT })) {
    if (event.action !== "R" || event.outcome !== "allowed") continue;
    for (const id of event.authority) if (!viewed.has(id)) viewed.set(id, event.occurredAt ?? event.at);
  }
  return viewed;
}

/** The reader's own card, for who looks at the grants they were given. */
export async function ownCard(scope: WorkScope, granteeKey: string, policy: Policy): Promise<ReaderCard> {
  const me = await scope.identity.me();
  // By their team they are who they are all the same; the key says by what they read.
  const membership = me.memberships.find(({ id }) => id === scope.actor.membershipId);
  return {
    ...UNKNOWN,
    granteeKey,
    name: me.account.name,
    profession: membership?.profession ?? null,
    group: membership ? (policy.professions.get(membership.profession)?.group ?? "") : "relative",
    organisation: membership?.organisation.name ?? null,
    organisationId: membership?.organisation.id ?? null,
    worksFor: membership?.worksFor ?? null,
  };
}

/** Grants by which this actor reads as they act now: those that name them, and those of a team they are in. */
export function readsBy(scope: WorkScope, facts: Facts | null, grant: Grant): boolean {
  const { membership = null, teamPlaces = [] } = facts ?? {};
  return namesActor(scope, grant) || countsForMembership(grant, membership, teamPlaces, scope.now);
}

/** Grants that name this actor as they act now. */
export function namesActor(scope: WorkScope, grant: Grant): boolean {
  return granteeKeys(scope.actor).includes(grant.granteeKey);
}
