import type { PlainGrant, PlainTeamPlace, PlainWorld } from "./plain.js";

const HOUR = 60 * 60 * 1_000_000;

/** Does this place put its holder in the team that the grant names, now? By the letter of the design, one sentence a line. */
function isReadingPlace({ question, grants }: PlainWorld, place: PlainTeamPlace): boolean {
  const { now } = question;
  const grant = grants.find(({ id }) => id === place.grantId);
  if (!grant || grant.granteeKey !== ["t", place.organisationId, place.profession].join(":")) return false;
  // The organisation is approved.
  if (!place.isApproved) return false;
  // A manager cannot add themself.
  if (place.isSelfMade) return false;
  // Only memberships that somebody checked, and only while they run.
  if (place.verificationLevel !== "organisation-confirmed" && place.verificationLevel !== "register-checked")
    return false;
  if (now < place.validFrom || !(now < place.validUntil)) return false;
  // Who was there reads at once; who came later 72 hours after the owner was told.
  return now - place.toldAt >= (place.wasThere ? 0 : 72 * HOUR);
}

/** May the hat that is worn read by this grant to a team? Others of the same person may not. */
export function readsByTeam(world: PlainWorld, grant: PlainGrant): boolean {
  const { actor } = world.question;
  const worn = world.membership;
  if (actor.linkId !== null || actor.membershipId === null || !worn) return false;
  if (grant.granteeKey !== ["t", worn.organisationId, worn.profession].join(":")) return false;
  return (world.teamPlaces ?? []).some(
    (place) =>
      place.grantId === grant.id &&
      place.membershipId === actor.membershipId &&
      place.accountId === actor.accountId &&
      isReadingPlace(world, place),
  );
}

/** Does this grant stand for the person at all, whatever hat: what the walls look at. */
export function standsForPerson(world: PlainWorld, grant: PlainGrant): boolean {
  if (!grant.granteeKey.startsWith("t:")) return true;
  return (world.teamPlaces ?? []).some(
    (place) =>
      place.grantId === grant.id && place.accountId === world.question.actor.accountId && isReadingPlace(world, place),
  );
}

/** Team grants reach no health class and none that is shared by naming the sheet. */
export function goesToTeams({ policy }: PlainWorld, dataClass: string): boolean {
  const known = policy.classes[dataClass];
  return known !== undefined && known.health === false && known.itemOnly === false;
}
