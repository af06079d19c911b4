import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "entry.read", action: "D", objectKind: "entry" } as const;

/** Throws one's own unfinished text away. */
@Injectable()
export class DropDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; entryId: string; purpose?: string }): Promise<Outcome<null>> {
    const { dossierId, entryId, purpose } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [entryId] };
      const asked = await askEntry(scope, this.vocabulary.policy, { dossierId, entryId, purpose, action: "read", act });
      if (!asked.ok) return asked;
      await scope.entries.dropDraft(dossierId, entryId);
      return success(null);
    });
  }
}
