import type { INestApplication } from "@nestjs/common";
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from "@nestjs/swagger";
import type { FastifyInstance } from "fastify";
import { API_VERSION } from "#contract/problem-codes.js";
import { completeDocument } from "#edge/openapi/complete-document.js";

/** The OpenAPI 3.1 description of this API, made from the code. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion("3.1.0")
    .setTitle("Regiemap")
    .setDescription(
      "A ring binder that belongs to a young person: what they release, to whom, for what, and who looked.",
    )
    .setVersion(API_VERSION)
    .setLicense("EUPL-1.2", "https://eupl.eu/1.2/en/")
    .setContact("Regiemap", "https://regiemap.example", "info@regiemap.example")
    .addServer("/", "This server")
    .addOAuth2(
      {
        type: "oauth2",
        description:
          "Programs of organisations: private_key_jwt (RFC 7523) and DPoP (RFC 9449); see docs/machine-clients.md.",
        flows: { clientCredentials: { tokenUrl: "/v1/oauth/token", scopes: {} } },
      },
      "machine",
    )
    .addCookieAuth("__Host-regiemap", { type: "apiKey", in: "cookie" }, "session")
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (_controller, method) => method,
    autoTagControllers: false,
  });
  return completeDocument(document);
}

/** Answers the description at /openapi.json and /v1/openapi.json; made at the first question. */
export function serveOpenapi(app: INestApplication, server: FastifyInstance): void {
  let text: string | null = null;
  for (const path of ["/openapi.json", "/v1/openapi.json"])
    server.get(path, (_request, reply) => {
      text ??= JSON.stringify(describeApi(app));
      // The description is public and other sites may show it (NLGov API Design Rules, /core/publish-openapi).
      return reply
        .headers({ "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" })
        .type("application/json; charset=utf-8")
        .send(text);
    });
}
