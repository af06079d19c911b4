import type { Micros } from "../time.js";
import type { GrantFacts, MembershipFacts, TeamPlaceFacts } from "./facts.js";
import type { Policy } from "./policy.js";
import { isChecked } from "./reader.js";

/** How long somebody new in a team reads nothing after the owner was told: 72 hours of the clock, whatever the calendar does. */
export const TEAM_PATIENCE: Micros = 72 * 3_600_000_000;

/** True for a grant to "the <profession> team of <organisation>". */
export const isTeamKey = (granteeKey: string): boolean => granteeKey.startsWith("t:");

export const teamKeyOf = ({
  organisationId,
  profession,
}: Pick<TeamPlaceFacts, "organisationId" | "profession">): string => `t:${organisationId}:${profession}`;

/** The parts of a team's key, or null when it is none. */
export function teamOf(granteeKey: string): { organisationId: string; profession: string } | null {
  const [kind, organisationId, profession, ...rest] = granteeKey.split(":");
  return kind === "t" && organisationId && profession && rest.length === 0 ? { organisationId, profession } : null;
}

/** The first moment at which somebody in a team reads by its grant. */
export const readsFrom = ({ toldAt, wasThere }: Pick<TeamPlaceFacts, "toldAt" | "wasThere">): Micros =>
  wasThere === true ? toldAt : toldAt + TEAM_PATIENCE;

/**
 * True when somebody is in a team at all: their membership runs, somebody else checked it, and the deployer approved the
 * organisation. Who let themself in is in no team, whoever confirmed it afterwards.
 */
export function isInTeam(
  place: Pick<TeamPlaceFacts, "isSelfMade" | "isApproved" | "verificationLevel" | "validFrom" | "validUntil">,
  now: Micros,
): boolean {
  if (place.isSelfMade !== false || place.isApproved !== true || !isChecked(place)) return false;
  return place.validFrom <= now && now < place.validUntil;
}

/** True when a team's grant counts for the holder of this place now. */
export function countsIn(grant: Pick<GrantFacts, "id" | "granteeKey">, place: TeamPlaceFacts, now: Micros): boolean {
  if (place.grantId !== grant.id || grant.granteeKey !== teamKeyOf(place)) return false;
  return isInTeam(place, now) && readsFrom(place) <= now;
}

/** True when a grant counts for this account now: one that names them, or their team's. */
export function countsForAccount(
  grant: GrantFacts,
  accountId: string,
  places: readonly TeamPlaceFacts[],
  now: Micros,
): boolean {
  if (!isTeamKey(grant.granteeKey)) return true;
  return places.some((place) => place.accountId === accountId && countsIn(grant, place, now));
}

/** True when a team's grant counts for this membership now: other hats of the same person do not read by it. */
export function countsForMembership(
  grant: GrantFacts,
  membership: MembershipFacts | null,
  places: readonly TeamPlaceFacts[],
  now: Micros,
): boolean {
  if (membership === null || grant.granteeKey !== teamKeyOf(membership)) return false;
  return places.some(
    (place) =>
      place.membershipId === membership.id && place.accountId === membership.accountId && countsIn(grant, place, now),
  );
}

/**
 * True when a grant can count for who holds these places, now or later: one that names them, or that of a team they are in,
 * wait in or are still to begin in. Whoever left a team is held by its grant no longer.
 */
export function mayCount(grant: GrantFacts, places: readonly TeamPlaceFacts[], now: Micros): boolean {
  if (!isTeamKey(grant.granteeKey)) return true;
  return places.some(({ grantId, validUntil }) => grantId === grant.id && now < validUntil);
}

/** True for a class that never goes to a team: health, and what is shared sheet by sheet only. Unknown is true. */
export function isShutForTeams(dataClass: string, policy: Policy): boolean {
  const known = policy.classes.get(dataClass);
  return known?.health !== false || known.itemOnly !== false;
}
