import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { FastifyInstance } from "fastify";

const CHANNEL = "fastify.initialization";

/** Method and address (as OpenAPI writes it) of every route that a server which starts meanwhile is given, whoever gives it. */
export class RunningRoutes {
  private readonly found = new Set<string>();

  private readonly watch = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook("onRoute", ({ method, url }) => {
      for (const one of [method].flat()) this.found.add(`${one} ${url.replace(/:(\w+)/g, "{$1}")}`);
    });
  };

  constructor() {
    subscribe(CHANNEL, this.watch);
  }

  /** All of them, sorted; a HEAD that only is there because its GET is does not count. */
  stop(): string[] {
    unsubscribe(CHANNEL, this.watch);
    const isOwn = (route: string) => !route.startsWith("HEAD ") || !this.found.has(route.replace("HEAD", "GET"));
    return [...this.found].filter(isOwn).sort();
  }
}

/** The routes of an OpenAPI description, named the same way. */
export const describedRoutes = ({ paths }: { paths: object }): string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
