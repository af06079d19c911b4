import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { byManager } from "#domain/sharing/ask-manage.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { PreparedPlace } from "./take-prepared.js";

const ACT = { type: "prepare.remove", action: "D", objectKind: "dossier" } as const;

/** Throws away what was prepared: the owner, or the helper who wrote it. */
@Injectable()
export class RemovePrepared {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, { dossierId, preparedId }: PreparedPlace): Promise<Outcome<null>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToPrepare(scope, policy, dossierId, { ...ACT, objectIds: [preparedId] });
      if (!asked.ok) return asked;
      const sheet = await scope.preparedSheets.find(dossierId, preparedId);
      const { isOwner, mandateId } = asked.value;
      if (sheet === null || !(isOwner || sheet.preparedBy.accountId === scope.actor.accountId))
        return failure({ code: "not-found" });
      await scope.preparedSheets.remove(dossierId, preparedId);
      const named = { ...ACT, objectIds: [dossierId], templateKeys: [sheet.templateKey] };
      const event = { ...named, ...byManager({ mandateId }) };
      await scope.record.append(dossierId, allowedEvent(event, policy.version));
      return success(null);
    });
  }
}
