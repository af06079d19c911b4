import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import type { AccessRequest } from "#domain/sharing/grant.js";
import { isRequestWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { ...SHARING_READ, objectKind: "request" } as const;

/** What professionals asked for, for who decides about the dossier. */
@Injectable()
export class ListRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<AccessRequest[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askToManage(scope, this.vocabulary.policy, dossierId, act);
      if (!asked.ok) return asked;
      const { sight, facts } = asked.value;
      const requests = await scope.requests.forDossier(dossierId);
      await recordRepresentativeRead(scope, this.vocabulary.policy, facts);
      return success(requests.filter((request) => isRequestWithin(request, sight)));
    });
  }
}
