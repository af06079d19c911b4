import { powersOf } from "../mandates/powers.js";
import { keysToWiden, type WidenKeys } from "../mandates/widen-keys.js";
import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { WorkScope } from "../unit-of-work.js";
import { factsFor, isKnownTo, judge, refuse, type ActNamed } from "./ask.js";
import type { Facts } from "./facts.js";
import type { Policy } from "./policy.js";
import type { ProposalKey } from "./proposal.js";
import { sightOf, type Sight } from "./within-reach.js";

/** Somebody who decides about a dossier: alone, or as one of two keys. */
export interface Manager {
  facts: Facts;
  /** True when they may let more flow by themself. */
  decidesAlone: boolean;
  /** The key they can give to a proposal. */
  key: ProposalKey;
  /** Mandate under which they act, or null. */
  mandateId: string | null;
  needed: WidenKeys;
  /** True when the mandate under which they act reaches only some classes. */
  isPartial: boolean;
  /** What of the shares they may see. */
  sight: Sight;
}

/**
 * May they undo something that narrows: let a paused grant count again, take a "never" or a stop back? One of two keys
 * cannot, and neither can a representative for some classes, since what narrows may touch the others. A stop within its ten
 * seconds is taken back by either key. Who grants anew is asked class by class.
 */
export function mayUndo({ decidesAlone, isPartial }: Manager, act: "resume" | "unblock" | "undo-stop"): boolean {
  return !isPartial && (decidesAlone || act === "undo-stop");
}

/**
 * May this actor decide about the dossier, alone or as one of two keys? One key is enough to end, pause or block; widening
 * needs all of them. Refused: recorded, and `not-found`, or `not-allowed` for a representative who may only read there.
 */
export async function askToManage(
  scope: WorkScope,
  policy: Policy,
  dossierId: string,
  act: ActNamed,
): Promise<Result<Manager, KnownFailure>> {
  const facts = await factsFor(scope, policy, dossierId);
  const decision = judge(scope, policy, facts && { ...facts, entries: [] }, "manage");
  if (facts && mayTurnAKey(scope, facts)) {
    // The mandates of others count too for how many keys it takes; nobody else gets this far.
    const all = { ...facts, mandates: await scope.facts.mandates(dossierId) };
    const manager = managerOf(scope, all, policy, decision.outcome === "allowed");
    if (manager) return success(manager);
  }
  await refuse(scope, policy, dossierId, act, decision);
  return failure({ code: isKnownTo(scope, policy, facts) ? "not-allowed" : "not-found" });
}

/** The owner, or somebody who holds a mandate here: as themself, not in a professional role. */
function mayTurnAKey({ actor }: WorkScope, { dossier, mandates }: Facts): boolean {
  if (actor.membershipId || actor.linkId) return false;
  return (
    actor.accountId === dossier.ownerAccountId || mandates.some((each) => each.holderAccountId === actor.accountId)
  );
}

function managerOf(scope: WorkScope, facts: Facts, policy: Policy, isAllowed: boolean): Manager | null {
  const { actor, today } = scope;
  const needed = keysToWiden(facts.dossier.ownerBirthDate, today, facts.mandates, policy);
  const sight = sightOf(actor.accountId, facts, today);
  const isOwner = actor.accountId === facts.dossier.ownerAccountId;
  if (isOwner) {
    if (!isAllowed) return null;
    return {
      facts,
      decidesAlone: needed.owner && needed.oneOf.length === 0,
      key: "owner",
      mandateId: null,
      needed,
      isPartial: false,
      sight,
    };
  }
  const held = facts.mandates.filter(({ holderAccountId }) => holderAccountId === actor.accountId);
  const mandate = held.find(({ id }) => needed.oneOf.includes(id)) ?? held[0];
  if (facts.dossier.state !== "active" || !mandate) return null;
  const isOneKey = needed.oneOf.includes(mandate.id);
  if (!isAllowed && !isOneKey) return null;
  const powers = powersOf(mandate, facts.dossier.ownerBirthDate, today, policy);
  const isPartial = powers?.decide !== "all";
  return {
    facts,
    decidesAlone: isAllowed,
    key: `mandate:${mandate.id}`,
    mandateId: mandate.id,
    needed,
    isPartial,
    sight,
  };
}
