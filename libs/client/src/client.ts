import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import { REQUEST_HEADER } from "#contract/problem-codes.js";
import type { paths } from "./generated.js";

export { registerOrganisationInputKindValues as organisationKinds } from "./generated.js";
export type { components, paths } from "./generated.js";
export type { InputProblem, ProblemBody, ProblemCode } from "#contract/problem-codes.js";

export type ApiClient = Client<paths>;

export interface ClientOptions {
  /** Where the API is, without a slash at the end; empty = the same origin. */
  baseUrl: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** The API with the types of its description. Sets the header that another website cannot set; answers are never cached. */
export function createClient({ baseUrl, fetch }: ClientOptions): ApiClient {
  const client = createFetchClient<paths>({ baseUrl, fetch, credentials: "same-origin" });
  client.use(saysItIsUs);
  return client;
}

const saysItIsUs: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set(REQUEST_HEADER, "1");
    return request;
  },
};
