import { NOBODY } from "../ids.js";
import type { Micros } from "../time.js";
import type { GrantFacts, MembershipFacts, TeamPlaceFacts } from "./facts.js";
import type { Policy } from "./policy.js";
import type { ReaderFacts, TeamFacts, TeamPerson } from "./ports.js";
import { dutyOf, isAssured, isEmployerSide } from "./reader.js";
import { isInTeam, isTeamKey } from "./team.js";

/** Those who are in a team now: checked by somebody else than themself, at an organisation that is approved. */
export function membersOf({ people, isApproved }: TeamFacts, now: Micros): TeamPerson[] {
  return people.filter(({ membership, isSelfMade }) => isInTeam({ ...membership, isSelfMade, isApproved }, now));
}

/**
 * The team for a look beforehand: as its least-cleared member would read, with nothing but what names the team. What is
 * blocked for one person stays theirs, and nobody's own grants or mandates are the team's. With nobody in it there is nobody
 * who reads.
 */
export function teamAsReader(reader: ReaderFacts, team: TeamFacts, policy: Policy, now: Micros): ReaderFacts {
  const [first, ...others] = membersOf(team, now);
  if (first === undefined) return { ...reader, accountId: NOBODY };
  const least = others.reduce(
    (found, other) => (isLessCleared(other.membership, found.membership, policy) ? other : found),
    first,
  );
  return { ...reader, accountId: NOBODY, membership: { ...least.membership, accountId: NOBODY } };
}

/** Bound by the employer's row before not; then the weaker duty, then the weaker check. */
function isLessCleared(one: MembershipFacts, other: MembershipFacts, policy: Policy): boolean {
  const [left, right] = [one, other].map((each) => clearance(each, policy)) as [Clearance, Clearance];
  if (left.isEmployers !== right.isEmployers) return left.isEmployers;
  if (left.duty !== right.duty) return left.duty < right.duty;
  return !isAssured(one.verificationAssurance, other.verificationAssurance);
}

interface Clearance {
  isEmployers: boolean;
  duty: number;
}

const DUTIES = ["none", "contract", "official", "professional-code", "medical-secrecy"];

function clearance(membership: MembershipFacts, policy: Policy): Clearance {
  const duty = dutyOf(membership, policy);
  const group = policy.professions.get(membership.profession)?.group ?? "";
  return { isEmployers: isEmployerSide(membership, group, duty), duty: DUTIES.indexOf(duty) };
}

/** Places for whoever stands for a team in a look beforehand: in every team these grants name, without waiting. */
export function placesFor(membership: MembershipFacts | undefined, grants: readonly GrantFacts[]): TeamPlaceFacts[] {
  if (membership === undefined) return [];
  const {
    id: membershipId,
    accountId,
    organisationId,
    profession,
    verificationLevel,
    validFrom,
    validUntil,
  } = membership;
  const known = { membershipId, accountId, organisationId, profession, verificationLevel, validFrom, validUntil };
  return grants
    .filter(({ granteeKey }) => isTeamKey(granteeKey))
    .map(({ id: grantId }) => ({
      ...known,
      grantId,
      isSelfMade: false,
      isApproved: true,
      toldAt: Number.MIN_SAFE_INTEGER,
      wasThere: true,
    }));
}
