import { Inject, Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { MachineCaller } from "#domain/identity/actor.js";
import { MachineDoor } from "#domain/machines/ports.js";
import { ACCESS, type AccessKind } from "../access/access.decorator.js";
import { LOGGER } from "../log/logger.token.js";
import { ProblemException } from "../problem/problem-exception.js";
import { PublicSite } from "../session/site.js";
import { machineCredential } from "./credential.js";
import { DpopStrategy } from "./dpop-strategy.js";
import { OPEN_TO_MACHINES } from "./open-to-machines.js";

/** Finds out which program asks, and for whom. What is about nobody's dossier is shut to it, unless it says otherwise. */
@Injectable()
export class MachineGuard implements CanActivate {
  private readonly strategy: DpopStrategy;

  constructor(
    private readonly reflector: Reflector,
    @Inject(LOGGER) private readonly logger: Logger,
    door: MachineDoor,
    site: PublicSite,
  ) {
    this.strategy = new DpopStrategy(door, site);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<AccessKind | undefined>(ACCESS, targets);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === "public" || machineCredential(request) === null) return true;
    request.caller = { ...request.caller, machine: await this.find(request) };
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_MACHINES, targets) === true;
    if (access !== "dossier" && !isOpen) throw new ProblemException("not-for-machines");
    return true;
  }

  private async find(request: FastifyRequest): Promise<MachineCaller> {
    const ending = await this.strategy.ask(request);
    if ("found" in ending) return ending.found;
    const { code, why } = ending.challenge;
    this.logger.warn({ log: "security", code, why }, "a program was refused");
    throw new ProblemException(code);
  }
}
