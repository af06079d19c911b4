import { number, type Attributes } from "./cedar-values.js";
import type { PlainGrant, PlainTeamPlace, PlainWorld } from "./plain.js";

/** Cedar cannot look through a list, so it is asked about one place in a team at a time; about a named reader just once. */
export function placesIn({ teamPlaces = [] }: PlainWorld, grant: PlainGrant): { place?: Attributes }[] {
  if (!grant.granteeKey.startsWith("t:")) return [{}];
  return teamPlaces.map((place) => ({
    place: {
      grant: place.grantId,
      membership: place.membershipId,
      account: place.accountId,
      team: `t:${place.organisationId}:${place.profession}`,
      level: place.verificationLevel,
      isSelfMade: place.isSelfMade,
      isApproved: place.isApproved,
      wasThere: place.wasThere,
      validFrom: number(place.validFrom),
      validUntil: number(place.validUntil),
      toldAt: number(place.toldAt),
    },
  }));
}

const THREE_DAYS = 259_200_000_000;

/** For the walls: does a running grant stand for the asker, in whatever hat? */
export function stands({ question, teamPlaces = [] }: PlainWorld, { id, granteeKey }: PlainGrant): boolean {
  if (granteeKey.slice(0, 2) !== "t:") return true;
  const own = (one: PlainTeamPlace) => one.accountId === question.actor.accountId && one.grantId === id;
  return teamPlaces.filter(own).some((one) => {
    const wait = one.wasThere ? 0 : THREE_DAYS;
    const isKnown = ["register-checked", "organisation-confirmed"].includes(one.verificationLevel);
    const runs = question.now >= one.validFrom && one.validUntil > question.now;
    const isTold = question.now >= one.toldAt + wait;
    const isIts = granteeKey === `t:${one.organisationId}:${one.profession}`;
    return isKnown && runs && isTold && isIts && !one.isSelfMade && one.isApproved;
  });
}
