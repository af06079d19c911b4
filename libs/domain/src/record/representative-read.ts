import { mandatesInForce, mandateToUse } from "../mandates/acting-under.js";
import { keysToWiden } from "../mandates/widen-keys.js";
import type { Facts } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import type { WorkScope } from "../unit-of-work.js";
import type { AccessEventDraft } from "./access-event.js";
import { allowedEvent } from "./event-of.js";

type ActRead = Pick<AccessEventDraft, "type" | "action" | "objectKind">;

/** What is shared with whom, what waits, what was asked and who may never read: one page, and one name in the record. */
export const SHARING_READ = { type: "sharing.read", action: "R", objectKind: "dossier" } as const;

/**
 * The owner sees who looked, also when it was at no sheet: a line per session and kind of act for who reads this for them.
 * The owner's own reads of it leave none. Called after the read; fails like every append when the facts have moved.
 */
export async function recordRepresentativeRead(
  scope: WorkScope,
  policy: Policy,
  facts: Facts,
  act: ActRead = SHARING_READ,
): Promise<void> {
  const { id, ownerAccountId } = facts.dossier;
  if (scope.actor.accountId === ownerAccountId) return;
  const mandate = mandateUsed(scope, policy, facts);
  // Named after the dossier: the line stands for all of it, whichever of it was read first.
  const named = { ...act, objectIds: [id], actingFor: mandate, authority: mandate === null ? [] : [mandate] };
  const event = allowedEvent(named, policy.version);
  await scope.record.appendOnce(id, event, facts);
}

/** The mandate under which somebody reads about a dossier as a whole; null without one. */
export function mandateUsed(scope: WorkScope, policy: Policy, facts: Facts): string | null {
  const needed = keysToWiden(facts.dossier.ownerBirthDate, scope.today, facts.mandates, policy);
  const held = mandatesInForce(facts, scope.actor.accountId, scope.today, policy);
  return mandateToUse(held, needed)?.mandate.id ?? null;
}
