import type { Outcome } from "#domain/failures.js";
import { failure, success } from "#domain/result.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import type { Grant } from "#domain/sharing/grant.js";
import { isWholeWithin, type Sight } from "#domain/sharing/within-reach.js";
import type { WorkScope } from "#domain/unit-of-work.js";
import { applyAct } from "./change-grant.js";

/** Other terms are another grant: the old one ends in the same moment, all of it, so all of it must be theirs. */
export async function findReplaced(
  scope: WorkScope,
  { dossierId, supersedes }: { dossierId: string; supersedes?: string },
  granteeKey: string,
  sight: Sight,
): Promise<Outcome<Grant | null>> {
  if (supersedes === undefined) return success(null);
  const old = await scope.grants.find(dossierId, supersedes);
  if (old === null || old.granteeKey !== granteeKey || !isWholeWithin(old.scope, sight))
    return failure({ code: "invalid-input", problems: [{ pointer: "/supersedes", code: "not-found" }] });
  return stateAt(old, scope.now) === "ended" ? failure({ code: "state-conflict" }) : success(old);
}

/** Ends what is replaced, and answers what it ended: what was over meanwhile is replaced by nothing. */
export async function endReplaced(scope: WorkScope, old: Grant | null): Promise<Outcome<Grant | null>> {
  if (old === null || stateAt(old, scope.now) === "ended") return success(null);
  const ended = await applyAct(scope, old, "supersede", "owner");
  return ended.ok ? success(old) : ended;
}

/** How a new grant stands in the record: with the one it came in the place of, when there was one. */
export const madeGrant = (id: string, old: Grant | null) =>
  ({
    type: old ? "grant.replace" : "grant.create",
    action: "C",
    objectKind: "grant",
    objectIds: old ? [id, old.id] : [id],
  }) as const;
