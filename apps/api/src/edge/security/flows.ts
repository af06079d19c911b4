import rateLimit from "@fastify/rate-limit";
import { RouteConfig } from "@nestjs/platform-fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemException } from "../problem/problem-exception.js";
import { readCaller } from "../actor/read-caller.js";

/** Most requests of one flow per minute, for one session (or one address where there is none yet). */
export const FLOWS = {
  /** Choosing an invented person. */
  demo: 30,
  "sign-in": 10,
  start: 5,
  /** Wide enough for an office behind one address: guessing is stopped by five tries per code, whatever the address. */
  code: 30,
  recovery: 5,
  /** Access tokens for programs. */
  token: 60,
  ask: 10,
  verify: 20,
  export: 10,
  search: 60,
  write: 240,
  read: 1200,
  /** Refusals about dossiers in ten minutes, before somebody is not asked about any more; see RefusalsGuard. */
  refusals: 60,
} as const;

export type Flow = keyof typeof FLOWS;
/** Flows before there is a session: counted per address, since any cookie can be made up. */
const BEFORE: ReadonlySet<Flow> = new Set(["demo", "sign-in", "start", "code", "recovery", "token"]);

export type Limits = Record<Flow, number>;

/** Puts a route under the limit of a flow; without it `read` or `write` follows from the method. */
export function LimitedAs(flow: Flow) {
  return RouteConfig({ flow });
}

/** Counts per process: with n processes somebody gets at most n times as much. */
export async function limitRates(server: FastifyInstance, limits: Limits): Promise<void> {
  await server.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 20_000,
    max: (request: FastifyRequest) => limits[flowOf(request)],
    keyGenerator: (request: FastifyRequest) => `${flowOf(request)} ${whoIs(request)}`,
    errorResponseBuilder: () => new ProblemException("too-many"),
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
}

export function flowOf(request: FastifyRequest): Flow {
  const declared = (request.routeOptions.config as { flow?: Flow }).flow;
  return declared ?? (request.method === "GET" || request.method === "HEAD" ? "read" : "write");
}

function whoIs(request: FastifyRequest): string {
  if (BEFORE.has(flowOf(request))) return request.ip;
  return readCaller(request).tokenHash?.toString("base64url") ?? request.ip;
}
