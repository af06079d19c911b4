import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import type { BlockRepository } from "#domain/sharing/ports.js";
import { isBlockWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export type ShownBlock = Awaited<ReturnType<BlockRepository["list"]>>[number];

const ACT = { ...SHARING_READ, objectKind: "block" } as const;

/** The standing "never"s of a dossier. */
@Injectable()
export class ListBlocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<ShownBlock[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askToManage(scope, this.vocabulary.policy, dossierId, act);
      if (!asked.ok) return asked;
      const { sight, facts } = asked.value;
      const blocks = await scope.blocks.list(dossierId);
      await recordRepresentativeRead(scope, this.vocabulary.policy, facts);
      return success(blocks.filter((block) => isBlockWithin(block, sight)));
    });
  }
}
