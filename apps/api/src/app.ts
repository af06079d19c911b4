import "reflect-metadata";
import cookie from "@fastify/cookie";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import type { FastifyInstance } from "fastify";
import type { Catalogue } from "#catalogue/types.js";
import { MOST_BYTES, readJsonBodies } from "#edge/input/json-body.js";
import { readTokenForms } from "#edge/input/form-body.js";
import { createLogger } from "#edge/log/logger.js";
import { NestLogger } from "#edge/log/nest-logger.js";
import { answerFrameworkError } from "#edge/problem/framework-problem.js";
import { traceRequests } from "#edge/request-id/request-context.js";
import { countRefusals } from "#edge/security/count-refusals.js";
import { refuseForeignRequests } from "#edge/security/csrf.js";
import { FLOWS, limitRates } from "#edge/security/flows.js";
import { RefusalCounter } from "#edge/security/refusal-counter.js";
import { setSecurityHeaders } from "#edge/security/headers.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { serveSecurityText } from "#edge/web/serve-security-text.js";
import { serveWeb } from "#edge/web/serve-web.js";
import type { AppConfig } from "./app-config.js";
import { AppModule, type Foundations } from "./app.module.js";
import { serveOpenapi } from "./openapi.js";

/**
 * Builds the HTTP application on an open database and a loaded catalogue; it does not listen yet.
 * @throws when the wiring is wrong, never because of data
 */
export async function createApp(parts: {
  persistence: Foundations;
  catalogue: Catalogue;
  config: AppConfig;
}): Promise<NestFastifyApplication> {
  const { persistence, catalogue, config } = parts;
  const logger = createLogger(config.logLevel, config.logTo);
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: MOST_BYTES,
    logger: false,
    frameworkErrors: answerFrameworkError,
  });
  const limits = { ...FLOWS, ...config.limits };
  const refusals = new RefusalCounter(limits.refusals);
  const { demo, publicOrigin, outbox = false, providers = [] } = config;
  const entrance = { demo, publicOrigin, outbox, providers };
  const root = AppModule.of(persistence, new Vocabulary(catalogue), { logger, refusals, entrance });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const server: FastifyInstance = adapter.getInstance();
  traceRequests(server);
  readJsonBodies(server);
  readTokenForms(server);
  setSecurityHeaders(server);
  await server.register(cookie);
  await limitRates(server, limits);
  refuseForeignRequests(server, config.publicOrigin);
  countRefusals(server, refusals);
  serveOpenapi(app, server);
  if (config.securityContact) serveSecurityText(server, { contact: config.securityContact, publicOrigin });
  if (config.webRoot !== null) await serveWeb(server, config.webRoot);
  await app.init();
  await server.ready();
  return app;
}
