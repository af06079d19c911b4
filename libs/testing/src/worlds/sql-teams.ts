import type { GrantFacts, MembershipFacts, TeamPlaceFacts } from "#domain/sharing/facts.js";
import type { Micros } from "#domain/time.js";
import type { Random } from "./random.js";
import { uuid } from "./uuid.js";

const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;

interface Parts {
  memberships: readonly MembershipFacts[];
  grants: readonly GrantFacts[];
  now: Micros;
}

/**
 * Turns some of the grants into grants to a team, often that of the first hat, adds another one now and then, and says what the owner was told of whom.
 * Minutes lie between any moment and the end of the 72 hours, so that no answer depends on how long writing took.
 */
export function sqlTeams(random: Random, { memberships, grants, now }: Parts) {
  const selfMade = memberships.filter(() => random.chance(0.12)).map(({ id }) => id);
  const unapproved = memberships.filter(() => random.chance(0.12)).map(({ organisationId }) => organisationId);
  const toTeam = (grant: GrantFacts): GrantFacts => {
    const { organisationId, profession } = random.mostly(memberships[0]!, memberships, 0.5);
    const actions = grant.actions.filter((action) => action !== "contribute");
    return {
      ...grant,
      granteeKey: `t:${organisationId}:${profession}`,
      actions: actions.length > 0 ? actions : ["read"],
    };
  };
  const turned = grants.map((grant) => (random.chance(0.25) ? toTeam(grant) : grant));
  if (random.chance(0.25)) turned.push({ ...toTeam(random.pick(grants)), id: uuid(random) });
  const teamPlaces = turned.flatMap((grant): TeamPlaceFacts[] => {
    const members = memberships.filter((one) => grant.granteeKey === `t:${one.organisationId}:${one.profession}`);
    const told = members.filter(() => random.chance(0.92));
    return told.map(({ id, accountId, organisationId, profession, verificationLevel, validFrom, validUntil }) => ({
      grantId: grant.id,
      membershipId: id,
      accountId,
      organisationId,
      profession,
      verificationLevel,
      validFrom,
      validUntil,
      isSelfMade: selfMade.includes(id),
      isApproved: !unapproved.includes(organisationId),
      ...random.mostly({ wasThere: true, toldAt: now - DAY }, LATER(now), 0.6),
    }));
  });
  return { grants: turned, teamPlaces, selfMade, unapproved };
}

const LATER = (now: Micros): { wasThere: boolean; toldAt: Micros }[] =>
  [72 * 3600 + 600, 72 * 3600 - 600, 80 * 3600, 30].map((ago) => ({ wasThere: false, toldAt: now - ago * SECOND }));
