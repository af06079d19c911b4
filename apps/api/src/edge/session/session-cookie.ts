import "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * `__Host-` binds the cookie to this host, this path and https (RFC 6265bis). Browsers refuse it over plain http, so on a
 * developer's own machine it goes without.
 */
export function cookieName(request: FastifyRequest): string {
  return request.protocol === "https" ? "__Host-regiemap" : "regiemap";
}

const SHARED = { path: "/", httpOnly: true, sameSite: "strict" } as const;

/** @param minutes how long the browser keeps it; the session itself ends in the database */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, minutes: number): void {
  const options = { ...SHARED, secure: request.protocol === "https", maxAge: minutes * 60 };
  reply.setCookie(cookieName(request), token, options);
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request), { ...SHARED, secure: request.protocol === "https" });
}
