import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { isApiPath } from "../web/api-path.js";
import { API_VERSION } from "#contract/problem-codes.js";

const NOTHING_ELSE = "camera=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()";

/** Security headers for every answer, the errors' included. No third-party origin, nothing inline. */
export async function setSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    global: true,
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
  });
  server.addHook("onRequest", (request, reply, done) => {
    reply.headers({ "API-Version": API_VERSION, "Permissions-Policy": NOTHING_ELSE });
    // What is built once has its own rule; see edge/web.
    if (isApiPath(request.url)) reply.header("Cache-Control", "no-store");
    done();
  });
}
