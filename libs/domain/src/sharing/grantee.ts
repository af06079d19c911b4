import { isClassBlocked } from "./blocks.js";
import { classRefusal, standsAcrossWall } from "./ceiling.js";
import type { Reason } from "./decision.js";
import type { BlockFacts, Facts, GrantFacts, MembershipFacts, Question } from "./facts.js";
import type { Policy, PurposePolicy } from "./policy.js";
import { purposeAsked, readerOf, type Reader } from "./reader.js";
import { indexScope, isLive, type ScopeIndex } from "./scope.js";
import { countsForAccount, countsForMembership, isShutForTeams } from "./team.js";

/** Somebody with live grants for this purpose and action, past everything that is a no for all entries alike. */
export interface Grantee {
  reader: Reader;
  membership: MembershipFacts | null;
  purpose: PurposePolicy;
  blocks: readonly BlockFacts[];
  scope: ScopeIndex;
  /** Class → what may be done with it; every class is asked about once. */
  verdicts: Map<string, Verdict>;
}

export interface Verdict {
  /** Why the class may not flow to them, or null. */
  refusal: Reason | null;
  /** Goes only when the grant names the very entry. */
  isItemOnly: boolean;
  /** Goes to nobody by a grant to their team. */
  isTeamShut: boolean;
}

/**
 * The grantee behind a question, or the reason why no grant can give them anything: purpose missing or unknown, dossier
 * restricted, group not served by the purpose, a wall, no live grant. Grants of the actor's other hats give nothing; for
 * the walls they count, and so do those of the teams these hats are in. Who stands on both sides of a wall reads on
 * neither: that state is not supposed to exist, and choosing a side would be guessing.
 */
export function granteeOf(
  question: Question,
  facts: Facts,
  membership: MembershipFacts | null,
  blocks: readonly BlockFacts[],
): Grantee | Reason {
  const { action, now } = question;
  const reader = readerOf(question, facts, membership);
  if (!reader) return "policy";
  const key = purposeAsked(question, facts, reader);
  if (!key) return "purpose-missing";
  const purpose = facts.policy.purposes.get(key);
  if (!purpose) return "purpose-unknown";
  if (facts.dossier.state !== "active") return "dossier-restricted";
  if (!purpose.groups.has(reader.group)) return "purpose-group";
  const places = facts.teamPlaces ?? [];
  const live = facts.grants.filter(
    (grant) => isLive(grant, now) && countsForAccount(grant, question.actor.accountId, places, now),
  );
  if (standsAcrossWall(key, live, facts.policy)) return "wall";
  const isGrantable = action === "read" || action === "copy" || (action === "contribute" && membership !== null);
  const isTheirs = (grant: GrantFacts): boolean =>
    grant.granteeKey === reader.key || (action !== "contribute" && countsForMembership(grant, membership, places, now));
  const theirs = live.filter((grant) => isTheirs(grant) && grant.purpose === key && grant.actions.includes(action));
  if (!isGrantable || theirs.length === 0) return "no-grant";
  return { reader, membership, purpose, blocks, scope: indexScope(theirs), verdicts: new Map() };
}

/** May this class flow to them? Blocked, above the ceiling, outside the purpose, short of a requirement: no. */
export function verdictOn(grantee: Grantee, dataClass: string, policy: Policy): Verdict {
  const known = grantee.verdicts.get(dataClass);
  if (known) return known;
  const isShut = isClassBlocked(dataClass, grantee.blocks);
  const found: Verdict = {
    refusal: isShut ? "blocked" : classRefusal(grantee.reader, grantee.purpose, dataClass, policy),
    isItemOnly: policy.classes.get(dataClass)?.itemOnly !== false,
    isTeamShut: isShutForTeams(dataClass, policy),
  };
  grantee.verdicts.set(dataClass, found);
  return found;
}
