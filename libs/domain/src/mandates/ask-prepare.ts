import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import { factsFor, isKnownTo, judge, refuse, type ActNamed } from "../sharing/ask.js";
import type { Facts } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import { sightOf, type Sight } from "../sharing/within-reach.js";
import type { WorkScope } from "../unit-of-work.js";
import { mandatesInForce } from "./acting-under.js";

/** Somebody who may look at what was prepared: the owner, who decides about it, or a helper, who sees their own. */
export interface Preparer {
  facts: Facts;
  isOwner: boolean;
  /** The mandate under which they prepare; null for the owner. */
  mandateId: string | null;
  /** They see everything that waits, not only what they prepared themself. */
  seesAll: boolean;
  /** What of that is theirs to see. */
  sight: Sight;
}

/**
 * May this actor prepare something for the owner, or (being the owner) look at what was prepared? A mandate in force is
 * enough, also one without any power: preparing opens nothing. Refused: recorded, and `not-found`, or `not-allowed` for a
 * representative who may read there.
 */
export async function askToPrepare(
  scope: WorkScope,
  policy: Policy,
  dossierId: string,
  act: ActNamed,
): Promise<Result<Preparer, KnownFailure>> {
  const { actor, today } = scope;
  const facts = await factsFor(scope, policy, dossierId);
  const isThemself = !actor.membershipId && !actor.linkId;
  const decision = judge(scope, policy, facts && { ...facts, entries: [] }, "manage");
  const sight = facts && sightOf(actor.accountId, facts, today);
  if (facts && isThemself && actor.accountId === facts.dossier.ownerAccountId && decision.outcome === "allowed")
    return success({ facts, isOwner: true, mandateId: null, seesAll: true, sight: sight! });
  if (facts && isThemself && facts.dossier.state === "active") {
    const held = mandatesInForce(facts, actor.accountId, today, policy);
    const seesAll = decision.outcome === "allowed" || held.some(({ powers }) => powers.decidesWithOwner);
    if (held[0]) return success({ facts, isOwner: false, mandateId: held[0].mandate.id, seesAll, sight: sight! });
  }
  await refuse(scope, policy, dossierId, act, decision);
  return failure({ code: isKnownTo(scope, policy, facts) ? "not-allowed" : "not-found" });
}
