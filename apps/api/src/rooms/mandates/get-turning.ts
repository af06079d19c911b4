import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { startOfLocalDay } from "#domain/local-day.js";
import { lastsUntil } from "#domain/mandates/mandate.js";
import { turningAt, type Turning } from "#domain/mandates/turning.js";
import { failure, success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import type { LocalDate, Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface ComingBirthday {
  turning: Turning | null;
  /** Representatives whose rights end by themselves, at the latest on that day. */
  ending: { mandateId: string; type: string; holderName: string; on: LocalDate }[];
  /** Every share that stands; looked at one by one. */
  reviews: { grantId: string; reviewedAt: Micros | null; endsByItself: boolean }[];
}

const ACT = { type: "grant.review", action: "R", objectKind: "grant" } as const;

/** The birthday that comes up, what ends by itself then, and what the owner still has to look at. Opens nothing. */
@Injectable()
export class GetTurning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<ComingBirthday>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      if (asked.value.key !== "owner") return failure({ code: "not-allowed" });
      const { ownerBirthDate } = asked.value.facts.dossier;
      const turning = turningAt(ownerBirthDate, scope.today, this.leads());
      if (turning === null) return success({ turning, ending: [], reviews: [] });
      const mandates = await scope.mandates.list(dossierId);
      const ending = mandates.flatMap((mandate) => {
        const on = lastsUntil(mandate, ownerBirthDate, policy);
        const { id: mandateId, type, holder, checkedBy, endedAt } = mandate;
        const counts = holder && checkedBy && endedAt === null && scope.today < on && on <= turning.on;
        return counts ? [{ mandateId, type, holderName: holder.name, on }] : [];
      });
      const [from, to] = [startOfLocalDay(turning.from), startOfLocalDay(turning.on)];
      const standing = (await scope.grants.list(dossierId)).filter((grant) => stateAt(grant, scope.now) !== "ended");
      const reviews = standing.map(({ id, reviewedAt, validUntil }) => ({
        grantId: id,
        reviewedAt: reviewedAt !== null && reviewedAt >= from ? reviewedAt : null,
        endsByItself: validUntil <= to,
      }));
      return success({ turning, ending, reviews });
    });
  }

  /** How long before which birthday, as the catalogue says. */
  private leads(): Map<number, number> {
    const leads = new Map<number, number>();
    for (const { startsFrom, leadTimeMonths } of this.vocabulary.catalogue.transitions.values()) {
      const age = Number(/^birthday-(\d+)$/.exec(startsFrom)?.[1]);
      if (age) leads.set(age, leadTimeMonths);
    }
    return leads;
  }
}
