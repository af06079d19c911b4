import type { PlainGrant, PlainTeamPlace, PlainWorld } from "../oracle/plain.js";
import type { Random } from "./random.js";

const HOUR = 3_600_000_000;

/**
 * What the owner was told of the people in the teams that grants name: mostly that the actor was there all along, often that
 * they came some hours ago, sometimes by one microsecond too few, and now and then nothing, or nonsense.
 */
export function makeTeamPlaces(
  random: Random,
  grants: readonly PlainGrant[],
  actor: PlainWorld["question"]["actor"],
  now: number,
): PlainTeamPlace[] {
  return grants.flatMap((grant) => {
    const [kind, organisationId = "", profession = ""] = grant.granteeKey.split(":");
    if (kind !== "t" || random.chance(0.05)) return [];
    const place = (membershipId: string, accountId: string): PlainTeamPlace => ({
      grantId: random.mostly(grant.id, ["grant-0", "no-grant"], 0.98),
      membershipId,
      accountId,
      organisationId: random.mostly(organisationId, ["elsewhere", ""], 0.98),
      profession: random.mostly(profession, ["jobcoach", ""], 0.98),
      verificationLevel: random.mostly("register-checked", ["organisation-confirmed", "self-stated", "odd"], 0.8),
      validFrom: random.mostly(now - 9e9, [now, now + 1], 0.96),
      validUntil: random.mostly(now + 9e9, [now, now + 1, Number.NaN], 0.96),
      isSelfMade: random.chance(0.05),
      isApproved: random.chance(0.95),
      ...random.mostly(
        { wasThere: true, toldAt: random.mostly(now - 5e9, [now, now + 1], 0.95) },
        [
          { wasThere: false, toldAt: now - 72 * HOUR },
          { wasThere: false, toldAt: now - 72 * HOUR + 1 },
          { wasThere: false, toldAt: now - 72 * HOUR - 1 },
          { wasThere: false, toldAt: now - 71 * HOUR },
          { wasThere: false, toldAt: now - 73 * HOUR },
          { wasThere: false, toldAt: Number.NaN },
        ],
        0.6,
      ),
    });
    const own = place(random.mostly(actor.membershipId ?? "membership", ["other-hat"], 0.9), actor.accountId);
    return random.chance(0.2) ? [place("colleague", "colleague"), own] : [own];
  });
}
