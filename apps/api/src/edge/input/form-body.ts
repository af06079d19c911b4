import type { FastifyInstance } from "fastify";
import { ProblemException } from "../problem/problem-exception.js";
import { flowOf } from "../security/flows.js";

/** Bytes; an assertion with the largest key fits in a few of them. */
const MOST_BYTES = 32 * 1024;

/**
 * Reads forms where OAuth asks for them (RFC 6749, 4.4.2) and nowhere else: a form is what another website could send.
 */
export function readTokenForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: MOST_BYTES },
    (request, body: string, done) => {
      if (flowOf(request) !== "token") return done(new ProblemException("unsupported-media"));
      done(null, new URLSearchParams(body));
    },
  );
}
