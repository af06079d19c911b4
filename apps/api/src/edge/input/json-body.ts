import type { FastifyInstance } from "fastify";
import { ProblemException } from "../problem/problem-exception.js";

/** Largest body in bytes. A sheet with every field filled to its limit stays under it. */
export const MOST_BYTES = 512 * 1024;

/**
 * Reads JSON bodies and nothing else. Bytes that are not UTF-8 are refused rather than replaced, and so are keys that reach
 * for prototypes (`secure-json-parse`, as Fastify brings it).
 */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    "application/json",
    { parseAs: "buffer", bodyLimit: MOST_BYTES },
    (request, body: Buffer, done) => {
      if (body.length === 0) return done(null, undefined);
      const text = decode(body);
      if (text === null) return done(malformed());
      parse(request, text, (error, value: unknown) => (error ? done(malformed()) : done(null, value)));
    },
  );
}

function decode(body: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function malformed(): ProblemException {
  return new ProblemException("invalid-input", [{ pointer: "", code: "not-json" }]);
}
