import { createClient } from "#client/client.js";
import { fetchConfirmed } from "./fetch-confirmed.js";
import { inTurn } from "./in-turn.js";
import { ApiProblem, readProblem } from "./problem.js";

/** The API of our own origin, with the types of its description. What needs a fresh yes asks for it by itself. */
export const api = createClient({ baseUrl: "", fetch: (request) => fetchConfirmed(request, inTurn) });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of an answer.
 * @throws ApiProblem with the code of the answer, or `offline` when there was no answer
 */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((reason: unknown): never => {
    if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
    if (reason instanceof SyntaxError) throw new ApiProblem("internal", 0); // not our API that answered
    throw new ApiProblem("offline", 0);
  });
  if (!response.ok) throw readProblem(response.status, error);
  return data as T;
}

/** The header that makes a repeated press, or a retry after a broken connection, the same request. */
export function once(key: string): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}
