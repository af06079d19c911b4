import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import helmet, { type HelmetOptions } from "helmet";
import { isApiPath } from "../web/api-path.js";
import { API_VERSION } from "#contract/problem-codes.js";

const NOTHING_ELSE = "camera=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()";

/** No third-party origin, nothing inline. */
const HELMET: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:", "blob:"],
      mediaSrc: ["'self'", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: { policy: "require-corp" },
  crossOriginOpenerPolicy: { policy: "same-origin" },
  crossOriginResourcePolicy: { policy: "same-origin" },
  referrerPolicy: { policy: "no-referrer" },
  frameguard: { action: "deny" },
  // Only meaningful over https; browsers ignore it on plain http.
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
};

/** Security headers for every answer, the errors' included. */
export function setSecurityHeaders(server: FastifyInstance): void {
  const headers = {
    ...headersOfHelmet(),
    "API-Version": API_VERSION,
    "Permissions-Policy": NOTHING_ELSE,
  };
  server.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers);
    // What is built once has its own rule; see edge/web.
    if (isApiPath(request.url)) reply.header("Cache-Control", "no-store");
    done();
  });
}

/** What helmet puts on an answer is the same for all of them, so it is asked once and not for every answer anew. */
function headersOfHelmet(): OutgoingHttpHeaders {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(HELMET)(answer.req, answer, (thrown) => {
    if (thrown) throw thrown;
  });
  return answer.getHeaders();
}
