import type { Outcome } from "#domain/failures.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage, byManager, mayUndo } from "#domain/sharing/ask-manage.js";
import { changeGrant, stateAt, type GrantAct, type GrantSide } from "#domain/sharing/grant-states.js";
import type { Grant } from "#domain/sharing/grant.js";
import type { Policy } from "#domain/sharing/policy.js";
import { shareWithin } from "#domain/sharing/within-reach.js";
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

type OwnersAct = Exclude<GrantAct, "give-back" | "supersede">;

/** One change of a grant by who decides about the dossier; either of two keys is enough. */
export async function changeAsOwner(
  scope: WorkScope,
  policy: Policy,
  place: GrantPlace,
  onceKey: OnceKey | null,
  act: OwnersAct,
): Promise<Outcome<ChangedGrant>> {
  const { dossierId, grantId } = place;
  return once(
    scope,
    onceKey,
    async () => {
      const named = { type: `grant.${act}` as const, action: "U" as const, objectKind: "grant" as const };
      const asked = await askToManage(scope, policy, dossierId, { ...named, objectIds: [grantId] });
      if (!asked.ok) return asked;
      const grant = await scope.grants.find(dossierId, grantId);
      if (grant === null || !shareWithin(grant, asked.value.sight)) return failure({ code: "not-found" });
      // Letting a grant count again lets more flow: it takes a fresh yes, and nobody does it by half a right.
      const stale = act === "resume" ? needsFresh(scope.actor) : null;
      if (stale) return failure(stale);
      const undoes = act === "resume" || act === "undo-stop";
      if (undoes && !mayUndo(asked.value, act)) return failure({ code: "not-allowed" });
      const changed = await applyAct(scope, grant, act, "owner", place.validUntil);
      if (!changed.ok) return changed;
      const event = { ...named, objectIds: [grantId], purpose: grant.purpose, ...byManager(asked.value) };
      await scope.record.append(dossierId, allowedEvent(event, policy.version));
      return success({ madeId: grantId, value: changed.value });
    },
    () => findShown(scope, place),
  );
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
