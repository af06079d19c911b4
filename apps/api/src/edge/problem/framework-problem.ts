import type { FastifyReply } from "fastify";
import { API_VERSION } from "#contract/problem-codes.js";
import { traceIdOf } from "../request-id/request-context.js";
import { problemBody } from "./problem-body.js";
import { ProblemException } from "./problem-exception.js";

/**
 * What the router itself refuses (an address that is no address, a part that is too long) comes before any hook: it is
 * answered like an address where nothing is, with the headers that matter.
 */
export function answerFrameworkError(_error: Error, _request: unknown, reply: FastifyReply): void {
  const traceId = traceIdOf(undefined);
  void reply
    .status(404)
    .headers({
      "API-Version": API_VERSION,
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Trace-Id": traceId,
      "X-Content-Type-Options": "nosniff",
    })
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemBody(new ProblemException("not-found"), traceId)));
}
