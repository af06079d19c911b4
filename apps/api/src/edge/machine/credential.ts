import type { FastifyRequest } from "fastify";

/** The schemes a program may come with. Bearer is one of them so that it is refused, and never taken for a browser. */
const PROGRAM = /^(DPoP|Bearer)(?: +(\S*))?$/i;

/**
 * What a program presents in `Authorization`, or null. A browser sends none of these by itself, so a request that has one
 * cannot be forged by another website; the cookie beside it does not count.
 */
export function machineCredential({ headers }: FastifyRequest): { scheme: "dpop" | "bearer"; token: string } | null {
  const [, scheme, token] = PROGRAM.exec(headers.authorization ?? "") ?? [];
  if (scheme === undefined) return null;
  return { scheme: scheme.toLowerCase() as "dpop" | "bearer", token: token ?? "" };
}
