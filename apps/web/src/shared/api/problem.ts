/** A refusal or failure of the API, by its stable code. Texts for people live in the translations, by the same code. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly code: string,
    readonly status: number,
    readonly problems: { pointer: string; code: string }[] = [],
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** The code of anything that went wrong; what is no API problem counts as `internal`. */
export function problemCode(error: unknown): string {
  return error instanceof ApiProblem ? error.code : "internal";
}

/** Reads a problem+json body (RFC 9457) as far as it is one. */
export function readProblem(status: number, body: unknown): ApiProblem {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const problems = Array.isArray(fields["problems"]) ? (fields["problems"] as { pointer: string; code: string }[]) : [];
  const details = (fields["details"] ?? {}) as Record<string, unknown>;
  return new ApiProblem(typeof fields["code"] === "string" ? fields["code"] : "internal", status, problems, details);
}
