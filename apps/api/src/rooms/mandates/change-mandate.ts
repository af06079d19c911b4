import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { changeMandate, type MandateAct } from "#domain/mandates/mandate-acts.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { refuse } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { knownMandates } from "./list-mandates.js";

export interface MandatePlace {
  dossierId: string;
  mandateId: string;
}

/** The owner says that somebody is the right person, or ends what they gave; a holder lays their mandate down. */
@Injectable()
export class ChangeMandate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, { dossierId, mandateId }: MandatePlace, act: MandateAct): Promise<Outcome<null>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const named = { type: `mandate.${act}` as const, action: "U" as const, objectKind: "mandate" as const };
      const isKnown = (await knownMandates(scope, dossierId))?.some(({ id }) => id === mandateId);
      // Held before it is judged: what is written down as done is done.
      const mandate = isKnown ? await scope.mandates.hold(dossierId, mandateId) : null;
      if (mandate === null) {
        await refuse(scope, policy, dossierId, { ...named, objectIds: [mandateId] }, { refused: ["no-grant"] });
        return failure({ code: "not-found" });
      }
      const isOwner = mandate.owner.accountId === scope.actor.accountId;
      // Ending is always easy; giving somebody power is confirmed.
      const stale = act === "check" && isOwner ? needsFresh(scope.actor) : null;
      if (stale) return failure(stale);
      const by = { side: isOwner ? ("owner" as const) : ("holder" as const), name: mandate.owner.name };
      const change = changeMandate(mandate, act, by, scope.now);
      if (!change.ok) return change;
      const authority = [isOwner ? "owner" : mandateId];
      const event = { ...named, objectIds: [mandateId], authority, actingFor: isOwner ? null : mandateId };
      await scope.record.append(dossierId, allowedEvent(event, policy.version));
      await scope.mandates.change(dossierId, mandateId, change.value);
      return success(null);
    });
  }
}
