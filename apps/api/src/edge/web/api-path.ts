const API_PATHS = /^\/(v\d+|health|openapi\.json|\.well-known\/oauth-authorization-server)(\/|$|\?)/;

/** True for an address of the API; every other one is the web app's. */
export function isApiPath(url: string): boolean {
  return API_PATHS.test(url);
}
