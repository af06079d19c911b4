import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { refuse } from "#domain/sharing/ask.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { applyAct, findShown, type ChangedGrant, type GrantPlace } from "./change-grant.js";
import { namesActor } from "./read-grants.js";

/** A reader who needs it no longer gives a grant back; only the reader it names can. */
@Injectable()
export class GiveBackGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: GrantPlace, onceKey: OnceKey | null = null): Promise<Outcome<ChangedGrant>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.giveBack(scope, input),
        () => findShown(scope, input),
      ),
    );
  }

  private async giveBack(scope: WorkScope, { dossierId, grantId }: GrantPlace) {
    const { policy } = this.vocabulary;
    const act = { type: "grant.give-back", action: "U", objectKind: "grant", objectIds: [grantId] } as const;
    const grant = await scope.grants.find(dossierId, grantId);
    if (grant === null || !namesActor(scope, grant)) {
      await refuse(scope, policy, dossierId, { ...act, objectIds: [grantId] }, { refused: ["no-grant"] });
      return failure({ code: "not-found" as const });
    }
    const changed = await applyAct(scope, grant, "give-back", "grantee");
    if (!changed.ok) return changed;
    const named = { ...act, objectIds: [grantId], purpose: grant.purpose, authority: [grantId] };
    await scope.record.append(dossierId, allowedEvent(named, policy.version));
    return success({ madeId: grantId, value: changed.value });
  }
}
