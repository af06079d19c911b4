import { readFile } from "node:fs/promises";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { ProblemException } from "../problem/problem-exception.js";
import { isApiPath } from "./api-path.js";

/** Built files have their hash in their name, so a browser may keep them for a year. */
const HASHED = /\/assets\//;

/**
 * Serves the built web app beside the API. Every other path is the app itself: its own router shows the page, so that a
 * reload or a bookmark works.
 */
export async function serveWeb(server: FastifyInstance, root: string): Promise<void> {
  const index = await readFile(join(root, "index.html"));
  await server.register(files, {
    root,
    index: false,
    wildcard: false,
    cacheControl: false,
    // The build leaves a .br and a .gz beside each text of some size.
    preCompressed: true,
    globIgnore: ["**/*.br", "**/*.gz"],
    setHeaders: (response, path) => {
      response.setHeader("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      response.setHeader("Vary", "Accept-Encoding");
    },
  });
  server.get("/*", (request, reply) => {
    if (isApiPath(request.url) || request.url.startsWith("/assets/")) throw new ProblemException("not-found");
    return reply.type("text/html; charset=utf-8").header("Cache-Control", "no-cache").send(index);
  });
}
