import { Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { askDossier } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { ProblemException } from "../problem/problem-exception.js";
import { Vocabulary } from "../vocabulary/vocabulary.js";
import { OPEN_TO_MACHINES } from "./open-to-machines.js";

/**
 * A program that comes to a route about a dossier which is not for programs puts its question to the decision like anybody
 * else, and the refusal stands in the record. The answer is the same whatever is there.
 */
@Injectable()
export class MachineReachGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { caller, params, method } = context.switchToHttp().getRequest<FastifyRequest>();
    const targets = [context.getHandler(), context.getClass()];
    if (!caller.machine || this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_MACHINES, targets))
      return true;
    const { dossierId } = params as { dossierId: string };
    const isReading = method === "GET" || method === "HEAD";
    await this.unitOfWork.run(caller, (scope) =>
      askDossier(scope, this.vocabulary.policy, {
        dossierId,
        action: isReading ? "read" : "manage",
        act: { type: "machine.other", action: isReading ? "R" : "U", objectKind: "dossier", objectIds: [dossierId] },
      }),
    );
    throw new ProblemException("not-for-machines");
  }
}
