import { createClient, type ApiClient, type components } from "#client/client.js";

/** Somebody signed in over HTTP, as a browser would be: with a cookie. */
export interface SignedIn {
  client: ApiClient;
  me: components["schemas"]["MeAnswer"];
  cookie: string;
  /** A request by hand, for what the client's types would not let through. */
  raw(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RawAnswer>;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: <T = Record<string, unknown>>() => T;
}

/** Signs in as a demo person. */
export async function signIn(baseUrl: string, persona: string): Promise<SignedIn> {
  const answer = await rawRequest(baseUrl, "", "POST", "/v1/demo/sessions", { persona });
  if (answer.status !== 201) throw new Error(`Signing in as ${persona} answered ${answer.status}: ${answer.text}`);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return {
    client: clientWith(baseUrl, cookie),
    me: answer.json<{ me: SignedIn["me"] }>().me,
    cookie,
    raw: (method, path, body, headers) => rawRequest(baseUrl, cookie, method, path, body, headers),
  };
}

/** The generated client with a session's cookie. */
export function clientWith(baseUrl: string, cookie: string): ApiClient {
  return createClient({
    baseUrl,
    fetch: (request) => {
      const headers = new Headers(request.headers);
      headers.set("cookie", cookie);
      return fetch(new Request(request, { headers }));
    },
  });
}

/** A request with the header of our own client; a body that is a string or bytes goes as it is. */
export async function rawRequest(
  baseUrl: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const isText = typeof body === "string" || body instanceof Uint8Array;
  const answer = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      ...(cookie === "" ? {} : { cookie }),
      ...(method === "GET" ? {} : { "x-regiemap-request": "1" }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}
