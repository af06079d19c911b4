import type { EntryFacts } from "./facts.js";
import type { AccessEventDraft } from "../record/access-event.js";
import { refusedEvent } from "../record/event-of.js";
import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { WorkScope } from "../unit-of-work.js";
import { decide } from "./decide.js";
import type { Decision, Release } from "./decision.js";
import type { Action, Facts } from "./facts.js";
import type { Policy } from "./policy.js";

/** How an act is written in the record when it is refused. */
export type ActNamed = Pick<AccessEventDraft, "type" | "action" | "objectKind"> & { objectIds?: string[] };

export interface Allowed {
  facts: Facts;
  decision: Decision;
}

export interface AllowedEntry extends Allowed {
  entry: EntryFacts;
  releases: readonly Release[];
}

/** Facts about this actor in a dossier; null when the database shows them nothing. */
export async function factsFor(
  scope: WorkScope,
  policy: Policy,
  dossierId: string,
  purpose?: string,
): Promise<Facts | null> {
  const loaded = await scope.facts.ofActor(dossierId, purpose);
  return loaded && { ...loaded, policy };
}

/** Puts one question to the decision; without facts the answer is no. */
export function judge(
  scope: WorkScope,
  policy: Policy,
  facts: Facts | null,
  action: Action,
  purpose?: string,
): Decision {
  const { actor, now, today } = scope;
  if (facts === null) return nothing(policy, purpose);
  return decide({ actor, action, purpose, now, today }, facts);
}

function nothing(policy: Policy, purpose: string | undefined): Decision {
  return {
    outcome: "refused",
    released: new Map(),
    refused: [purpose === undefined ? "purpose-missing" : "no-grant"],
    policyVersion: policy.version,
  };
}

/**
 * May this actor do this in the dossier as a whole (no entry asked about)? Refused: recorded, and `not-found`, or
 * `not-allowed` for a representative who may read there but not do this.
 */
export async function askDossier(
  scope: WorkScope,
  policy: Policy,
  asked: { dossierId: string; action: Action; purpose?: string; act: ActNamed },
): Promise<Result<Allowed, KnownFailure>> {
  const facts = await factsFor(scope, policy, asked.dossierId, asked.purpose);
  const decision = judge(scope, policy, facts && { ...facts, entries: [] }, asked.action, asked.purpose);
  if (facts !== null && decision.outcome === "allowed") return success({ facts, decision });
  await refuse(scope, policy, asked.dossierId, asked.act, decision, asked.purpose);
  return failure({ code: isKnownTo(scope, policy, facts) ? "not-allowed" : "not-found" });
}

/** A representative knows the dossier; somebody who reads or writes in a role learns nothing beyond what they read. */
export function isKnownTo(scope: WorkScope, policy: Policy, facts: Facts | null): boolean {
  const { actor } = scope;
  if (actor.membershipId !== null || actor.linkId !== null) return false;
  const isRepresentative = facts?.mandates.some(({ holderAccountId }) => holderAccountId === actor.accountId);
  return isRepresentative === true && judge(scope, policy, facts, "read").outcome === "allowed";
}

/**
 * May this actor do this with one entry? Refused: recorded, and `not-found`, `not-allowed` when they may read it, or
 * `purpose-missing` when a grantee named no purpose (the same for an entry that never was).
 */
export async function askEntry(
  scope: WorkScope,
  policy: Policy,
  asked: { dossierId: string; entryId: string; action: Action; purpose?: string; act: ActNamed; noPurpose?: true },
): Promise<Result<AllowedEntry, KnownFailure>> {
  const facts = await factsFor(scope, policy, asked.dossierId, asked.purpose);
  const decision = judge(scope, policy, facts, asked.action, asked.purpose);
  const releases = decision.released.get(asked.entryId);
  const entry = facts?.entries.find(({ id }) => id === asked.entryId);
  if (facts && releases && entry) return success({ facts, decision, entry, releases });
  if (asked.action !== "read") {
    const isReadable = judge(scope, policy, facts, "read", asked.purpose).released.has(asked.entryId);
    if (isReadable) {
      await refuse(scope, policy, asked.dossierId, asked.act, decision, asked.purpose);
      return failure({ code: "not-allowed" });
    }
  }
  // An act of the owner or the writer has no purpose to name.
  const hasPurpose = asked.action !== "manage" && !asked.noPurpose;
  if (hasPurpose && decision.refused.includes("purpose-missing")) return failure({ code: "purpose-missing" });
  await refuse(scope, policy, asked.dossierId, asked.act, decision, asked.purpose);
  return failure({ code: "not-found" });
}

/** Writes a refusal in the record. A thing that is hidden and one that never was leave the same line. */
export async function refuse(
  scope: WorkScope,
  policy: Policy,
  dossierId: string,
  act: ActNamed,
  decision: Pick<Decision, "refused">,
  purpose?: string,
): Promise<void> {
  const event = refusedEvent({ ...act, purpose: knownPurpose(policy, purpose) }, decision.refused, policy.version);
  await scope.record.refuse(dossierId, event);
}

/** A purpose as it may stand in the record: one of the catalogue's keys, never words somebody sent. */
export function knownPurpose(policy: Policy, purpose: string | undefined): string | null {
  return purpose !== undefined && policy.purposes.has(purpose) ? purpose : null;
}
