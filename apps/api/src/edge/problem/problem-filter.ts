import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { PROBLEM_CODES, type ProblemCode } from "#contract/problem-codes.js";
import { SIGNING_ALGORITHMS } from "#domain/machines/client-keys.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import { isUnavailable } from "./is-unavailable.js";
import { problemBody } from "./problem-body.js";
import { ProblemException } from "./problem-exception.js";
import { TokenRefusal } from "./token-refusal.js";

const BY_STATUS: Record<number, ProblemCode> = {
  400: "invalid-input",
  401: "sign-in-required",
  403: "not-allowed",
  404: "not-found",
  405: "not-found",
  413: "too-large",
  414: "too-large",
  415: "unsupported-media",
  429: "too-many",
  431: "too-large",
  503: "unavailable",
};

/** Malformed or excessive input: for the security log, not for the record of a dossier. */
const SECURITY_STATUS = new Set([400, 401, 413, 415, 422, 429]);

/** What a program is told beside the problem: how it has to come back (RFC 9449, 7.1). */
const CHALLENGES: Partial<Record<ProblemCode, string>> = {
  "machine-token-refused": `DPoP error="invalid_token", algs="${SIGNING_ALGORITHMS.join(" ")}"`,
  "machine-proof-refused": `DPoP error="invalid_dpop_proof", algs="${SIGNING_ALGORITHMS.join(" ")}"`,
  "machine-membership-refused": 'DPoP error="insufficient_scope"',
  "not-for-machines": 'DPoP error="insufficient_scope"',
};

/** Turns whatever was thrown into application/problem+json (RFC 9457) without a word of content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (thrown instanceof TokenRefusal) return this.answerClient(thrown, request, reply);
    const problem = toProblem(thrown);
    const { status } = PROBLEM_CODES[problem.code];
    const route = request.routeOptions?.url ?? "unknown";
    const line = { code: problem.code, status, method: request.method, route, traceId: request.traceId };
    if (status === 500) this.logger.error({ ...line, error: describe(thrown) }, "internal error");
    else if (status === 503) this.logger.warn({ ...line, error: describe(thrown) }, "database unavailable");
    else if (SECURITY_STATUS.has(status) || problem.code === "csrf-header-missing" || problem.code === "origin-refused")
      this.logger.warn({ ...line, log: "security", address: request.ip }, "refused at the edge");
    if (reply.raw.headersSent) return;
    const body = problemBody(problem, request.traceId);
    reply.header("Cache-Control", "no-store");
    const challenge = CHALLENGES[problem.code];
    if (challenge !== undefined) reply.header("WWW-Authenticate", challenge);
    if (status === 429) reply.header("Retry-After", reply.getHeader("retry-after") ?? "60");
    void reply.status(status).type("application/problem+json; charset=utf-8").send(JSON.stringify(body));
  }

  private answerClient({ error, status, body }: TokenRefusal, request: FastifyRequest, reply: FastifyReply): void {
    const line = { code: error, status, method: request.method, route: request.routeOptions.url };
    this.logger.warn({ ...line, log: "security", address: request.ip }, "refused a token");
    void reply
      .status(status)
      .header("Cache-Control", "no-store")
      .type("application/json; charset=utf-8")
      .send(JSON.stringify(body));
  }
}

function toProblem(thrown: unknown): ProblemException {
  if (thrown instanceof ProblemException) return thrown;
  if (thrown instanceof SignInRequired) return new ProblemException("sign-in-required");
  if (isUnavailable(thrown)) return new ProblemException("unavailable");
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return new ProblemException((status && BY_STATUS[status]) || "internal");
}

/** Fastify's own errors carry a status; anything else that claims one is not believed. */
function statusOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !("statusCode" in thrown) || typeof thrown.statusCode !== "number") return null;
  return thrown.statusCode >= 400 && thrown.statusCode < 500 ? thrown.statusCode : null;
}

/** Name, code and where it happened. No message: messages of libraries may quote values. */
function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const where = thrown.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];
  return { name: thrown.name, code: "code" in thrown ? String(thrown.code) : undefined, where: where.slice(0, 8) };
}
