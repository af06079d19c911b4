import { fetchConfirmed } from "./fetch-confirmed.js";
import { ApiProblem, readProblem } from "./problem.js";

/**
 * Asks our own API.
 * @param key the Idempotency-Key: a repeated press is the same request
 * @throws ApiProblem with the code of the answer, or `offline` when there was no answer
 */
export async function send<T>(
  method: string,
  path: string,
  body?: unknown,
  key?: string,
): Promise<{ content: T; date: string | null }> {
  const headers = new Headers({ Accept: "application/json" });
  if (method !== "GET") headers.set("X-Regiemap-Request", "1");
  if (key !== undefined) headers.set("Idempotency-Key", key);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetchConfirmed(new Request(path, init)).catch((): never => {
    throw new ApiProblem("offline", 0);
  });
  const text = await answer.text();
  const content: unknown = text === "" ? undefined : JSON.parse(text);
  if (!answer.ok) throw readProblem(answer.status, content);
  return { content: content as T, date: answer.headers.get("date") };
}
export const call = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
  (await send<T>(method, path, body)).content;
export const get = <T>(path: string): Promise<T> => call("GET", path);
export const post = <T>(path: string, body?: unknown): Promise<T> => call("POST", path, body);
/** Pressing twice makes one: the key is the same for the same wish. */
export const sendOnce = async <T>(path: string, body: unknown, key: string): Promise<T> =>
  (await send<T>("POST", path, body, key)).content;
