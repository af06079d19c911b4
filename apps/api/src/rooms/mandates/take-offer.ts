import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import type { MandateType } from "#domain/sharing/facts.js";
import type { LocalDate } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface OfferLink {
  dossierId: string;
  token: string;
}

/**
 * Looks at an offer, and takes it. Unknown, taken, taken back, too old, one's own and what is not for who stands on another
 * side are all the same: not there. Taking it gives no power yet: the owner first says that this is the right person.
 */
@Injectable()
export class TakeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  look(
    caller: Caller,
    { dossierId, token }: OfferLink,
  ): Promise<Outcome<{ type: MandateType; ownerName: string; validUntil: LocalDate }>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const offer = await scope.mandates.findOffer(dossierId, hashToken(token));
      return offer ? success(offer) : failure({ code: "not-found" });
    });
  }

  accept(caller: Caller, { dossierId, token }: OfferLink): Promise<Outcome<{ id: string }>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      // Somebody who acts in a professional role does not become a relative of the owner on the way.
      if (scope.actor.membershipId) return failure({ code: "not-allowed" });
      const id = await scope.mandates.accept(dossierId, hashToken(token));
      if (id === null) return failure({ code: "not-found" });
      const event = { type: "mandate.accept", action: "U", objectKind: "mandate", objectIds: [id] } as const;
      await scope.record.append(dossierId, allowedEvent({ ...event, objectIds: [id] }, policy.version));
      return success({ id });
    });
  }
}
