import type { FastifyReply, FastifyRequest } from "fastify";

const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const MINUTES = 10;

function stepCookieName(request: FastifyRequest): string {
  return request.protocol === "https" ? "__Host-regiemap-step" : "regiemap-step";
}

function shared(request: FastifyRequest) {
  return { path: "/", httpOnly: true, secure: request.protocol === "https" } as const;
}

/** The token of a step of signing in; malformed is none, and none is never anybody's. */
export function readStepToken(request: FastifyRequest): string {
  const token = request.cookies[stepCookieName(request)];
  return token !== undefined && TOKEN.test(token) ? token : "";
}

/** @param sameSite `lax` only for a step that another website sends the browser back to */
export function setStepCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  sameSite: "strict" | "lax" = "strict",
): void {
  reply.setCookie(stepCookieName(request), token, { ...shared(request), sameSite, maxAge: MINUTES * 60 });
}

export function clearStepCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(stepCookieName(request), { ...shared(request), sameSite: "strict" });
}
