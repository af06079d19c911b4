const API_PATHS = /^\/(v\d+|health|openapi\.json|\.well-known)(\/|$|\?)/;

/** True for an address of the API; every other one is the web app's. */
export function isApiPath(url: string): boolean {
  return API_PATHS.test(url);
}
