import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage, byManager, mayUndo } from "#domain/sharing/ask-manage.js";
import { classesBlocked } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "block.remove", action: "D", objectKind: "block" } as const;

/** Takes a "never" back. It lets more flow, so where two keys are needed one key cannot do it. */
@Injectable()
export class RemoveBlock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; blockId: string }): Promise<Outcome<null>> {
    const { dossierId, blockId } = input;
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const named = { ...ACT, objectIds: [blockId] };
      const asked = await askToManage(scope, policy, dossierId, named);
      if (!asked.ok) return asked;
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      if (!mayUndo(asked.value, "unblock")) return failure({ code: "not-allowed" });
      const block = (await scope.blocks.list(dossierId)).find(({ id }) => id === blockId);
      if (!block || !(await scope.blocks.remove(dossierId, blockId))) return failure({ code: "not-found" });
      const dataClasses = classesBlocked(block.what, asked.value.facts);
      const event = { ...named, dataClasses, ...byManager(asked.value) };
      await scope.record.append(dossierId, allowedEvent(event, policy.version));
      return success(null);
    });
  }
}
