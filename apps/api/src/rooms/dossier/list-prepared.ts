import { Injectable } from "@nestjs/common";
import type { PreparedSheet } from "#domain/dossier/prepared-sheet.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { success } from "#domain/result.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "prepare.sheet", action: "R", objectKind: "dossier" } as const;

/** What helpers wrote down: all of it for the owner, their own for a helper. */
@Injectable()
export class ListPrepared {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<PreparedSheet[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askToPrepare(scope, this.vocabulary.policy, dossierId, act);
      if (!asked.ok) return asked;
      const sheets = await scope.preparedSheets.list(dossierId);
      const { accountId } = scope.actor;
      return success(sheets.filter(({ preparedBy }) => asked.value.isOwner || preparedBy.accountId === accountId));
    });
  }
}
