import type { FastifyInstance, FastifyRequest } from "fastify";
import { REQUEST_HEADER } from "#contract/problem-codes.js";
import { machineCredential } from "../machine/credential.js";
import { ProblemException } from "../problem/problem-exception.js";
import { flowOf } from "./flows.js";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A program shows who it is in what no browser sends by itself, and its cookies do not count: nothing to ride along with.
 */
const comesByItself = (request: FastifyRequest): boolean =>
  flowOf(request) === "token" || machineCredential(request) !== null;

/**
 * Refuses a state-changing request that another website made: it cannot set our header, and browsers tell where a request
 * comes from (Origin, Sec-Fetch-Site). Beside SameSite=Strict, which not every client honours.
 */
export function refuseForeignRequests(server: FastifyInstance, publicOrigin: string | null): void {
  server.addHook("onRequest", (request, _reply, done) => {
    if (SAFE.has(request.method)) return done();
    if (!isOwnOrigin(request, publicOrigin)) return done(new ProblemException("origin-refused"));
    const isMarked = request.headers[REQUEST_HEADER.toLowerCase()] === "1";
    if (!isMarked && !comesByItself(request)) return done(new ProblemException("csrf-header-missing"));
    done();
  });
}

function isOwnOrigin(request: FastifyRequest, publicOrigin: string | null): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === publicOrigin || origin === `${request.protocol}://${request.host}`;
}
