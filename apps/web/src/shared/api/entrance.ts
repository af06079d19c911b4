import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { entrance } from "./identity.js";
import type { Entrance } from "./types.js";

const options = queryOptions({ queryKey: ["entrance"], queryFn: entrance.what, staleTime: Infinity, gcTime: Infinity });

/** What this server offers to somebody who is nobody yet. */
export function useEntrance(): Entrance {
  return useSuspenseQuery(options).data;
}
