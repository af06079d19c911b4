import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { AccessRecord } from "#domain/record/ports.js";
import { recordRepresentativeRead } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askDossier } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "record.read", action: "E", objectKind: "record" } as const;

export type Verdict = Awaited<ReturnType<AccessRecord["verify"]>>;

/** Re-computes the chain of the record, for who decides about the dossier. */
@Injectable()
export class VerifyRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<Verdict>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askDossier(scope, policy, { dossierId, action: "manage", act });
      if (!asked.ok) return asked;
      const verdict = await scope.record.verify(dossierId);
      await recordRepresentativeRead(scope, policy, asked.value.facts, ACT);
      return success(verdict);
    });
  }
}
