import { Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { UUID } from "#domain/ids.js";
import { readCaller } from "../actor/read-caller.js";
import { machineCredential } from "../machine/credential.js";
import { ProblemException } from "../problem/problem-exception.js";
import { ACCESS, type AccessKind } from "./access.decorator.js";

/**
 * Refuses a route that declared nothing, and anonymous callers where a session is needed. It only parses the cookie: whether
 * the session lives is found out together with the facts, in the same round trip. A program's token is for MachineGuard.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<AccessKind | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new ProblemException("not-allowed");
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.caller = readCaller(request);
    const isAnonymous = request.caller.tokenHash === null && machineCredential(request) === null;
    if (access !== "public" && isAnonymous) throw new ProblemException("sign-in-required");
    // An id that can be nobody's is answered like one that is not there, before it reaches the database.
    const ids = Object.entries(request.params as Record<string, string>).filter(([name]) => name.endsWith("Id"));
    if (access !== "public" && !ids.every(([, id]) => UUID.test(id))) throw new ProblemException("not-found");
    return true;
  }
}
