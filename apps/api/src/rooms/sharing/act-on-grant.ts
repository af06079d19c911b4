import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { askToManage, byManager, mayUndo } from "#domain/sharing/ask-manage.js";
import type { GrantAct } from "#domain/sharing/grant-states.js";
import { shareWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { applyAct, findShown, type ChangedGrant, type GrantPlace } from "./change-grant.js";

type OwnersAct = Exclude<GrantAct, "give-back" | "supersede">;
type Done = Result<{ madeId: string; value: ChangedGrant }, KnownFailure>;

/**
 * One act on a grant by who decides about the dossier; either of two keys is enough. Which acts there are and what each
 * does is in `domain/sharing/grant-states.ts`.
 */
@Injectable()
export class ActOnGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    act: OwnersAct,
    place: GrantPlace,
    onceKey: OnceKey | null = null,
  ): Promise<Outcome<ChangedGrant>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.act(scope, act, place),
        () => findShown(scope, place),
      ),
    );
  }

  private async act(scope: WorkScope, act: OwnersAct, { dossierId, grantId, validUntil }: GrantPlace): Promise<Done> {
    const { policy } = this.vocabulary;
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
    const changed = await applyAct(scope, grant, act, "owner", validUntil);
    if (!changed.ok) return changed;
    const event = { ...named, objectIds: [grantId], purpose: grant.purpose, ...byManager(asked.value) };
    await scope.record.append(dossierId, allowedEvent(event, policy.version));
    return success({ madeId: grantId, value: changed.value });
  }
}
