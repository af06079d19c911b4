import { ApiProblem, readProblem } from "./problem.js";

type Method = "GET" | "POST" | "PUT" | "DELETE";

interface SendOptions {
  body?: unknown;
  /** Makes a repeated press or a retry after a broken connection the same request. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * One request to our own API.
 * @throws ApiProblem with the code of the answer, or `offline` when there was no answer
 */
export async function send<T>(method: Method, path: string, options: SendOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-Regiemap-Request"] = "1";
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  const response = await fetch(path, {
    method,
    headers,
    credentials: "same-origin",
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
    throw new ApiProblem("offline", 0);
  });
  const text = await response.text();
  const body: unknown = text === "" ? undefined : parse(text);
  if (!response.ok) throw readProblem(response.status, body);
  return body as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem("internal", 0); // not our API that answered
  }
}
