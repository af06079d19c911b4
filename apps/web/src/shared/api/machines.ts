import { answered, api, once } from "./api.js";

/** Programs of an organisation that ask and deliver in the name of its people. */
export const programs = {
  list: (organisationId: string) =>
    answered(api.GET("/v1/organisations/{organisationId}/clients", { params: { path: { organisationId } } })),
  register: (organisationId: string, body: { name: string; jwks: Record<string, unknown> }, key: string) =>
    answered(
      api.POST("/v1/organisations/{organisationId}/clients", {
        params: { path: { organisationId } },
        headers: once(key),
        body,
      }),
    ),
  revoke: (organisationId: string, clientId: string) =>
    answered(
      api.DELETE("/v1/organisations/{organisationId}/clients/{clientId}", {
        params: { path: { organisationId, clientId } },
      }),
    ),
};
