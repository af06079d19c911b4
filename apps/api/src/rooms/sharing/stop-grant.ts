import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { changeAsOwner, type ChangedGrant, type GrantPlace } from "./change-grant.js";

/** Stops at once. What ran can be undone for ten seconds and has then ended for good; what was paused has ended at once. */
@Injectable()
export class StopGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: GrantPlace, onceKey: OnceKey | null = null): Promise<Outcome<ChangedGrant>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, (scope) => changeAsOwner(scope, policy, input, onceKey, "stop"));
  }
}
