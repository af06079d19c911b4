import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { AccessRequest } from "../../shared/api/types.js";

function options(dossierId: string) {
  return {
    queryKey: ["dossier", dossierId, "requests"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/access-requests", { params: { path: { dossierId } } })),
  };
}

/** How many requests wait for an answer; 0 while that is not known, so that nothing jumps. */
export function useWaitingRequests(): number {
  const { data } = useQuery(options(useOwnDossier()));
  return data?.items.filter((request) => request.state === "open").length ?? 0;
}

/** The requests to look into this binder, newest first. */
export function useRequests(): AccessRequest[] {
  const { data } = useSuspenseQuery(options(useOwnDossier()));
  return [...data.items].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
}
