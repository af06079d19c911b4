import { QueryClient, type Query } from "@tanstack/react-query";
import { ApiProblem } from "./problem.js";

const everybodys = new Set<unknown>(["entrance", "catalogue", "personas", "providers"]);

/** True for what belongs to the server and not to who is looking: it stays when somebody else comes. */
export const isEverybodys = ({ queryKey: [first] }: Pick<Query, "queryKey">): boolean => everybodys.has(first);

/** One cache for the page. Content lives here only while the page is open; it is emptied at switching persons. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without internet something fails at once and says so. What somebody does happens now or not at all: never later, when
      // they have chosen otherwise.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        refetchOnReconnect: true,
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && [0, 503].includes(error.status),
      },
    },
  });
}
