import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "grant.review", action: "U", objectKind: "grant" } as const;

/**
 * The owner looked at a share and it may stay as it is: until the day that was agreed, and no longer. What a representative
 * gave then no longer ends with their mandate. Only the owner can say this.
 */
@Injectable()
export class ReviewGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; grantId: string }): Promise<Outcome<{ reviewedAt: Micros }>> {
    const { dossierId, grantId } = input;
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [grantId] });
      if (!asked.ok) return asked;
      if (asked.value.key !== "owner") return failure({ code: "not-allowed" });
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const grant = await scope.grants.find(dossierId, grantId);
      if (grant === null) return failure({ code: "not-found" });
      if (!(await scope.grants.review(dossierId, grantId))) return failure({ code: "state-conflict" });
      const named = { ...ACT, objectIds: [grantId], purpose: grant.purpose, authority: ["owner"] };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success({ reviewedAt: scope.now });
    });
  }
}
