import type { OpenAPIObject } from "@nestjs/swagger";
import { API_VERSION, PROBLEM_CODES, REQUEST_HEADER } from "#contract/problem-codes.js";

type Operation = NonNullable<OpenAPIObject["paths"][string]["get"]>;

const METHODS = ["get", "post", "put", "delete", "patch"] as const;

const PROBLEM_SCHEMA = {
  type: "object" as const,
  description: "A problem (RFC 9457). Clients translate `code`.",
  required: ["type", "title", "status", "code", "traceId"],
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEM_CODES) },
    traceId: { type: "string" },
    problems: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code"],
        properties: { pointer: { type: "string" }, code: { type: "string" } },
      },
    },
    details: { type: "object", additionalProperties: { oneOf: [{ type: "string" }, { type: "number" }] } },
  },
};

/** Adds what holds for every operation and would only be noise on each controller: problems, headers, the CSRF header. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  document.components ??= {};
  document.components.schemas ??= {};
  document.components.schemas["Problem"] = PROBLEM_SCHEMA as never;
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, method);
    }
  return document;
}

function complete(operation: Operation, method: (typeof METHODS)[number]): void {
  const access = (operation as Operation & { "x-access"?: string })["x-access"];
  const statuses = ["400", "429", "500", "503"];
  if (access !== "public") statuses.push("401");
  if (access === "dossier") statuses.push("404", "403");
  if (method !== "get") {
    statuses.push("403", "413", "415", "409", "422");
    const header = {
      name: REQUEST_HEADER,
      in: "header" as const,
      required: true,
      schema: { type: "string", enum: ["1"] },
    };
    operation.parameters = [...(operation.parameters ?? []), header];
  }
  for (const status of statuses)
    operation.responses[status] ??= {
      description: "A problem",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  for (const response of Object.values(operation.responses))
    if (response && !("$ref" in response))
      response.headers = {
        ...response.headers,
        "API-Version": { schema: { type: "string", examples: [API_VERSION] } as never },
      };
}
