import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import { needsFresh } from "#domain/identity/step-up.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage, byManager } from "#domain/sharing/ask-manage.js";
import type { Grant } from "#domain/sharing/grant.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import { shareWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { applyAct, type ChangedGrant } from "./change-grant.js";

const ACT = { type: "grant.stop-all", action: "U", objectKind: "grant" } as const;

/**
 * Stops everything that is shared, at once. As after stopping it alone, a share that ran can be undone within ten seconds,
 * and one that was paused has ended for good. One share stops without being asked who you are; for all of them that is asked,
 * so that nobody who finds a phone can undo a whole network.
 */
@Injectable()
export class StopAllGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<(ChangedGrant & { grantId: string })[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const stopped: (ChangedGrant & { grantId: string })[] = [];
      const runs = (grant: Grant) => stateAt(grant, scope.now) !== "ended" && grant.stopsAt === null;
      for (const { id } of (await scope.grants.list(dossierId)).filter(runs)) {
        // Read again: with the first one changed nobody changes the others, before it somebody may have.
        const grant = shareWithin(await scope.grants.find(dossierId, id), asked.value.sight);
        if (grant === null || !runs(grant)) continue;
        const changed = await applyAct(scope, grant, "stop", "owner");
        if (!changed.ok) return changed;
        stopped.push({ grantId: id, ...changed.value });
      }
      const objectIds = stopped.map(({ grantId }) => grantId);
      const event = { ...ACT, objectIds, ...byManager(asked.value) };
      if (stopped.length > 0) await scope.record.append(dossierId, allowedEvent(event, policy.version));
      return success(stopped);
    });
  }
}
