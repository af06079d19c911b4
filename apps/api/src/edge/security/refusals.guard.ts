import { Inject, Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { askerOf } from "#domain/identity/actor.js";
import { refusedEvent } from "#domain/record/event-of.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { ACCESS, type AccessKind } from "../access/access.decorator.js";
import { ProblemException } from "../problem/problem-exception.js";
import { Vocabulary } from "../vocabulary/vocabulary.js";
import { RefusalCounter } from "./refusal-counter.js";

/**
 * Who was refused too often in the last while is not even asked about any more. Those tries are not written one by one: one
 * line an hour in the record of the dossier says that there were more.
 */
@Injectable()
export class RefusalsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(RefusalCounter) private readonly counter: RefusalCounter,
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<AccessKind | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { caller, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const who = askerOf(caller);
    if (access !== "dossier" || who === null || !this.counter.isOver(who)) return true;
    const { dossierId } = params as { dossierId: string };
    if (this.counter.isFirstThisHour(who, dossierId)) {
      const named = { type: "refusals.summary", action: "R", objectKind: "dossier", objectIds: [dossierId] } as const;
      const event = refusedEvent({ ...named, objectIds: [dossierId] }, ["too-many"], this.vocabulary.policy.version);
      await this.unitOfWork.run(caller, (scope) => scope.record.refuse(dossierId, event));
    }
    throw new ProblemException("too-many");
  }
}
