import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { GIVEN_BY_OWNER, OFFER_LIVES } from "#domain/mandates/mandate.js";
import { periodProblems } from "#domain/mandates/mandate-period.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Problem, type Result } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import type { MandateType } from "#domain/sharing/facts.js";
import type { LocalDate, Micros } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface NewOffer {
  dossierId: string;
  type: MandateType;
  validUntil: LocalDate;
  classesAsWritten: readonly string[];
}

export interface MadeOffer {
  id: string;
  /** For the link, shown once; only its hash is kept. */
  token: string;
  expiresAt: Micros;
}

const ACT = { type: "mandate.offer", action: "C", objectKind: "mandate" } as const;

/** The owner asks somebody to help them, or to act for them: a link that one person can take, once. */
@Injectable()
export class OfferMandate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: NewOffer): Promise<Outcome<MadeOffer>> {
    return this.unitOfWork.run(caller, (scope) => this.offer(scope, input));
  }

  private async offer(scope: WorkScope, input: NewOffer): Promise<Result<MadeOffer, KnownFailure>> {
    const { policy } = this.vocabulary;
    const { dossierId, type, validUntil, classesAsWritten } = input;
    const asked = await askToManage(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] });
    if (!asked.ok) return asked;
    const { key, decidesAlone } = asked.value;
    // Only the owner gives somebody a place beside them; power over classes only an owner who decides alone.
    if (key !== "owner" || (type !== "supporter" && !decidesAlone)) return failure({ code: "not-allowed" });
    const stale = needsFresh(scope.actor);
    if (stale) return failure(stale);
    const problems = [...periodProblems(scope.today, validUntil, scope.today), ...this.check(input)];
    if (problems.length > 0) return failure({ code: "invalid-input", problems });
    const [id, token] = [this.ids.row(), this.ids.secret()];
    const expiresAt = scope.now + OFFER_LIVES;
    await scope.mandates.offer({
      id,
      dossierId,
      type,
      tokenHash: hashToken(token),
      expiresAt,
      validFrom: scope.today,
      validUntil,
      classesAsWritten,
      sourceDocument: "by-owner",
    });
    const named = { ...ACT, objectIds: [id], authority: ["owner"] };
    await scope.record.append(dossierId, allowedEvent(named, policy.version));
    return success({ id, token, expiresAt });
  }

  private check({ type, classesAsWritten }: NewOffer): Problem[] {
    const { policy } = this.vocabulary;
    const problems: Problem[] = [];
    if (!GIVEN_BY_OWNER.has(type)) problems.push({ pointer: "/type", code: "not-an-option" });
    const isAsWritten = policy.mandates.types.get(type)?.read === "as-written";
    if (isAsWritten !== classesAsWritten.length > 0)
      problems.push({ pointer: "/classesAsWritten", code: isAsWritten ? "required" : "not-an-option" });
    classesAsWritten.forEach((dataClass, at) => {
      if (!policy.classes.has(dataClass)) problems.push({ pointer: `/classesAsWritten/${at}`, code: "not-an-option" });
    });
    return problems;
  }
}
