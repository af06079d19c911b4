import { readFileSync } from "node:fs";
import type { RawAnswer, SignedIn } from "#testing/sign-in.js";
import type { Call } from "./operation.js";

export interface Route {
  id: string;
  method: string;
  path: string;
  hasBody: boolean;
  access: string;
}

const openapi = JSON.parse(readFileSync(new URL("../../libs/contract/openapi.json", import.meta.url), "utf8")) as {
  paths: Record<string, Record<string, { operationId: string; requestBody?: object; "x-access": string }>>;
};

/** Every operation of openapi.json. */
export const ROUTES: Route[] = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    hasBody: operation.requestBody !== undefined,
    access: operation["x-access"],
  })),
);

export function routeOf(id: string): Route {
  const route = ROUTES.find((each) => each.id === id);
  if (!route) throw new Error(`openapi.json has no operation ${id}.`);
  return route;
}

/** @throws when an id is not given: an address without it is another one, where nothing is found and nothing shown */
export function urlOf(path: string, { params = {}, query = {} }: Call): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!params[name]) throw new Error(`${path} is asked without ${name}.`);
    return params[name];
  });
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

/** Sends an operation's request as somebody. */
export function send(
  who: Pick<SignedIn, "raw">,
  id: string,
  call: Call,
  headers?: Record<string, string>,
): Promise<RawAnswer> {
  const { method, path, hasBody } = routeOf(id);
  const body = hasBody ? (call.body ?? {}) : undefined;
  return who.raw(method, urlOf(path, call), body, headers);
}
