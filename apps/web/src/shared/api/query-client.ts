import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem.js";

/** One cache for the page. Content lives here only while the page is open; it is emptied at switching persons. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && [0, 503].includes(error.status),
      },
    },
  });
}
