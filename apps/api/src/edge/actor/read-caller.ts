import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Caller } from "#domain/identity/actor.js";
import { SECRET } from "#domain/ids.js";
import { machineCredential } from "../machine/credential.js";
import { cookieName } from "../session/session-cookie.js";

/** The caller as the cookie says; nothing is looked up here. A malformed token is no token, and a program has no cookie. */
export function readCaller(request: FastifyRequest): Caller {
  const token = machineCredential(request) === null ? request.cookies[cookieName(request)] : undefined;
  return {
    tokenHash: token !== undefined && SECRET.test(token) ? hashToken(token) : null,
    traceId: request.traceId,
  };
}

/** SHA-256 of a token of 128 random bits, which cannot be guessed from it: the only form in which it is kept. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token, "ascii").digest();
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
  }
}
