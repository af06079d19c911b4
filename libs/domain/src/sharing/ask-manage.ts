import {
  actingUnder,
  lastingFirst,
  mandatesInForce,
  mandateToUse,
  type ActingUnder,
  type MandateInForce,
} from "../mandates/acting-under.js";
import { keysToWiden, type WidenKeys } from "../mandates/widen-keys.js";
import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { WorkScope } from "../unit-of-work.js";
import { factsFor, isKnownTo, judge, refuse, type ActNamed } from "./ask.js";
import type { Facts, ScopeItem } from "./facts.js";
import type { Policy } from "./policy.js";
import { isWholeWithin, sightOf, type Sight } from "./within-reach.js";

/** Somebody who decides about a dossier: alone, or as one of two keys. The owner, or a representative. */
export interface Manager extends ActingUnder {
  facts: Facts;
  needed: WidenKeys;
  /** Their mandates that are in force; none for the owner. */
  held: readonly MandateInForce[];
  /** What of the shares they may see. */
  sight: Sight;
}

/** How an act on this decision stands in the record: on whose authority, and for whom. */
export const byManager = ({
  mandateId,
}: Pick<Manager, "mandateId">): { authority: string[]; actingFor: string | null } => ({
  authority: [mandateId ?? "owner"],
  actingFor: mandateId,
});

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

/** Who this actor is in deciding, or null when they decide nothing here. */
export function managerOf(
  scope: Pick<WorkScope, "actor" | "today">,
  facts: Facts,
  policy: Policy,
  isAllowed: boolean,
): Manager | null {
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
      held: [],
      sight,
    };
  }
  const held = mandatesInForce(facts, actor.accountId, today, policy);
  const used = mandateToUse(held, needed);
  if (facts.dossier.state !== "active" || !used) return null;
  const acting = actingUnder(used);
  const decidesAlone = isAllowed && acting.decidesAlone;
  // Who neither decides something alone nor holds one of two keys decides nothing.
  if (!decidesAlone && !needed.oneOf.includes(used.mandate.id)) return null;
  return { facts, needed, sight, held, ...acting, decidesAlone };
}

/**
 * Who represents somebody under several mandates, each for some classes, shares under the one that reaches all of it; of
 * more than one, under the one that lasts longest.
 */
export function underMandateFor(manager: Manager, scope: readonly Omit<ScopeItem, "dataUntil">[]): Manager {
  const { isPartial, held, facts } = manager;
  const covering = isPartial
    ? lastingFirst(held).find(({ powers: { decide } }) => isWholeWithin(scope, { reach: decide, facts }))
    : undefined;
  return covering ? { ...manager, ...actingUnder(covering), decidesAlone: manager.decidesAlone } : manager;
}
