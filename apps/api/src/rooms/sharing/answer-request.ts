import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage, byManager } from "#domain/sharing/ask-manage.js";
import type { AccessRequest } from "#domain/sharing/grant.js";
import { isRequestWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface RequestAnswer {
  dossierId: string;
  requestId: string;
  answer: "granted" | "declined";
}

const ACT = { type: "request.answer", action: "U", objectKind: "request" } as const;

/**
 * The owner's answer. The asker only ever sees "granted"; a no looks like no answer yet. One key is enough to say no, so what
 * waits for the other key is not asked for any more.
 */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: RequestAnswer, onceKey: OnceKey | null = null): Promise<Outcome<AccessRequest>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.answer(scope, input),
        (id) => this.shown(scope, input.dossierId, id),
      ),
    );
  }

  private async answer(scope: WorkScope, { dossierId, requestId, answer }: RequestAnswer) {
    const { policy } = this.vocabulary;
    const named = { ...ACT, objectIds: [requestId] };
    const asked = await askToManage(scope, policy, dossierId, named);
    if (!asked.ok) return asked;
    const request = await scope.requests.find(dossierId, requestId);
    if (request === null || !isRequestWithin(request, asked.value.sight))
      return failure({ code: "not-found" as const });
    // Held before the request is touched, as by who says the last yes: of the two one is heard first.
    const waiting = answer === "declined" ? await scope.proposals.holdAnswers(dossierId, requestId) : [];
    if (!(await scope.requests.answer(dossierId, requestId, answer)))
      return failure({ code: "state-conflict" as const });
    for (const proposalId of waiting) await scope.proposals.remove(dossierId, proposalId);
    const about = { objectIds: [requestId, ...waiting], purpose: request.purpose };
    const event = { ...named, ...about, ...byManager(asked.value) };
    await scope.record.append(dossierId, allowedEvent(event, policy.version));
    const after = await this.shown(scope, dossierId, requestId);
    return after.ok ? success({ madeId: requestId, value: after.value }) : after;
  }

  private async shown(scope: WorkScope, dossierId: string, requestId: string): Promise<Outcome<AccessRequest>> {
    const request = await scope.requests.find(dossierId, requestId);
    return request ? success(request) : failure({ code: "not-found" });
  }
}
