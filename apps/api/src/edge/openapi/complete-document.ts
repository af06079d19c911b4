import type { OpenAPIObject } from "@nestjs/swagger";
import { API_VERSION, PROBLEM_CODES, REQUEST_HEADER } from "#contract/problem-codes.js";
import { toSchema31 } from "./to-schema-31.js";

type Operation = NonNullable<OpenAPIObject["paths"][string]["get"]>;

const METHODS = ["get", "post", "put", "delete", "patch"] as const;

const TEXT = { type: "string" };

const PROBLEM_SCHEMA = {
  type: "object",
  description: "A problem (RFC 9457). Clients translate `code`.",
  required: ["type", "title", "status", "code", "traceId"],
  properties: {
    type: { type: "string", format: "uri" },
    title: TEXT,
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEM_CODES) },
    traceId: TEXT,
    problems: {
      type: "array",
      items: { type: "object", required: ["pointer", "code"], properties: { pointer: TEXT, code: TEXT } },
    },
    details: { type: "object", additionalProperties: { type: ["string", "number"] } },
  },
};

const VERSION_HEADER = { "API-Version": { $ref: "#/components/headers/ApiVersion" } };

/** What every operation has and would only be noise on each controller. */
const SHARED = {
  headers: { ApiVersion: { description: "Version of this API", schema: { type: "string", examples: [API_VERSION] } } },
  parameters: {
    RegiemapRequest: {
      name: REQUEST_HEADER,
      in: "header",
      required: true,
      description: "Another website cannot set it.",
      schema: { type: "string", enum: ["1"] },
    },
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: "The same request with the same key is done once.",
      schema: { type: "string", maxLength: 128 },
    },
  },
  responses: {
    Problem: {
      description: "A problem",
      headers: VERSION_HEADER,
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
};

/** Adds problems and headers to every operation, and writes nullable things as OpenAPI 3.1 (JSON Schema 2020-12) does. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...components } = document.components ?? {};
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, method);
    }
  const all = { ...schemas, Problem: PROBLEM_SCHEMA };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return toSchema31({ ...document, components: { ...components, ...SHARED, schemas: sorted } }) as OpenAPIObject;
}

function complete(operation: Operation, method: (typeof METHODS)[number]): void {
  const access = (operation as Operation & { "x-access"?: string })["x-access"];
  const statuses = ["400", "429", "500", "503"];
  if (access !== "public") statuses.push("401");
  if (access === "dossier") statuses.push("404", "403");
  if (method !== "get") {
    statuses.push("403", "409", "413", "415", "422");
    const headers = ["RegiemapRequest", ...(method === "post" ? ["IdempotencyKey"] : [])];
    operation.parameters = [
      ...(operation.parameters ?? []),
      ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ];
  }
  // An act that needs no words may come without a body.
  const body = operation.requestBody;
  if (body && !("$ref" in body) && JSON.stringify(body.content).includes("/NothingInput")) body.required = false;
  for (const response of Object.values(operation.responses))
    if (response && !("$ref" in response)) response.headers = { ...response.headers, ...VERSION_HEADER };
  for (const status of statuses) operation.responses[status] ??= { $ref: "#/components/responses/Problem" };
}
