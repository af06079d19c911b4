import type { Outcome } from "#domain/failures.js";
import { failure, success } from "#domain/result.js";
import { changeGrant, stateAt, type GrantAct, type GrantSide } from "#domain/sharing/grant-states.js";
import type { Grant } from "#domain/sharing/grant.js";
import type { Micros } from "#domain/time.js";
import type { WorkScope } from "#domain/unit-of-work.js";

export interface GrantPlace {
  dossierId: string;
  grantId: string;
  /** A new end, when it is shortened. */
  validUntil?: Micros;
}

export interface ChangedGrant {
  state: Grant["state"];
  version: number;
  stopsAt: Micros | null;
  validUntil: Micros;
}

/** Writes a change down when it fits the state and nobody was first. */
export async function applyAct(
  scope: WorkScope,
  grant: Grant,
  act: GrantAct,
  side: GrantSide,
  validUntil?: Micros,
): Promise<Outcome<ChangedGrant>> {
  const change = changeGrant(grant, act, side, scope.now, validUntil);
  if (!change.ok) return change;
  const isDone = await scope.grants.change(grant.dossierId, grant.id, grant.version, change.value);
  if (!isDone) return failure({ code: "version-conflict" });
  const { state, stopsAt, validUntil: until } = { ...grant, ...change.value };
  return success({ state, version: grant.version + 1, stopsAt, validUntil: until });
}

/** A grant as it stands, for a request that is repeated. */
export async function findShown(scope: WorkScope, { dossierId, grantId }: GrantPlace): Promise<Outcome<ChangedGrant>> {
  const grant = await scope.grants.find(dossierId, grantId);
  if (grant === null) return failure({ code: "not-found" });
  const { version, stopsAt, validUntil } = grant;
  return success({ state: stateAt(grant, scope.now), version, stopsAt, validUntil });
}
