import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** What logging needs to know of the running request; never who acts or what they may do. */
export interface RequestContext {
  /** W3C Trace Context trace-id: 32 hexadecimal digits. */
  traceId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The trace id of the running request, or null outside one. */
export function currentTraceId(): string | null {
  return storage.getStore()?.traceId ?? null;
}

const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Takes the trace id of a valid `traceparent` header (W3C Trace Context), or makes one. */
export function traceIdOf(header: string | string[] | undefined): string {
  const match = typeof header === "string" ? TRACEPARENT.exec(header) : null;
  return match?.[1] ?? randomUUID().replaceAll("-", "");
}

/** Gives every request a trace id before anything else happens. */
export function traceRequests(server: FastifyInstance): void {
  server.decorateRequest("traceId", "");
  server.addHook("onRequest", (request: FastifyRequest, reply, done) => {
    request.traceId = traceIdOf(request.headers.traceparent);
    reply.header("Trace-Id", request.traceId);
    storage.run({ traceId: request.traceId }, done);
  });
}

declare module "fastify" {
  interface FastifyRequest {
    traceId: string;
  }
}
