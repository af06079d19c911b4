import { createHash } from "node:crypto";
import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { OnceKey } from "#domain/once.js";
import { ProblemException } from "../problem/problem-exception.js";

const KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * The `Idempotency-Key` of a request, hashed, with a hash of what was asked (method, path and body). Null without the header.
 */
export const FromOnce = createParamDecorator((_: unknown, context: ExecutionContext): OnceKey | null => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || !KEY.test(key))
    throw new ProblemException("invalid-input", [{ pointer: "Idempotency-Key", code: "malformed" }]);
  const asked = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  return { keyHash: sha256(key), fingerprint: sha256(asked) };
});

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
