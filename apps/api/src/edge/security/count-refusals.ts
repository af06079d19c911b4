import type { FastifyInstance } from "fastify";
import { askerOf } from "#domain/identity/actor.js";
import type { RefusalCounter } from "./refusal-counter.js";

/** Counts what was answered 403 or 404 about a dossier, for whoever asked. */
export function countRefusals(server: FastifyInstance, counter: RefusalCounter): void {
  server.addHook("onResponse", (request, reply, done) => {
    const isRefusal = reply.statusCode === 403 || reply.statusCode === 404;
    const isAboutDossier = request.routeOptions.url?.includes("/:dossierId") === true;
    const who = request.caller ? askerOf(request.caller) : null;
    if (isRefusal && isAboutDossier && who !== null) counter.add(who);
    done();
  });
}
