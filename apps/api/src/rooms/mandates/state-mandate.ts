import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { GIVEN_BY_OWNER } from "#domain/mandates/mandate.js";
import { periodProblems } from "#domain/mandates/mandate-period.js";
import type { StatedMandate } from "#domain/mandates/ports.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { refuse } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/**
 * A parent, guardian, mentor, curator or administrator says what they are, and by which document. It gives nothing before
 * somebody else checked it, and the answer never tells whether the code belongs to anybody.
 */
@Injectable()
export class StateMandate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: Omit<StatedMandate, "id">): Promise<Outcome<null>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      if (scope.actor.membershipId) return failure({ code: "not-allowed" });
      const problems = periodProblems(input.validFrom, input.validUntil, scope.today);
      if (GIVEN_BY_OWNER.has(input.type)) problems.push({ pointer: "/type", code: "not-an-option" });
      if (problems.length > 0) return failure({ code: "invalid-input", problems });
      const id = this.ids.row();
      const dossierId = await scope.mandates.state({ ...input, id });
      const event = { type: "mandate.state", action: "C", objectKind: "mandate" } as const;
      const act = { ...event, objectIds: [id] };
      if (dossierId) await scope.record.append(dossierId, allowedEvent(act, policy.version));
      // As much work for a code that is nobody's.
      else await refuse(scope, policy, id, act, { refused: ["no-grant"] });
      return success(null);
    });
  }
}
