import { useQuery, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { send } from "../../shared/api/http.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { AccessEvent, Items, Verification } from "../../shared/api/types.js";

const pageSize = 50;

/** The record of the own binder, newest first, page by page. */
export function useEvents() {
  const dossierId = useOwnDossier();
  return useSuspenseInfiniteQuery({
    queryKey: ["dossier", dossierId, "events"],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      send<Items<AccessEvent> & { next: number | null }>(
        "GET",
        `/v1/dossiers/${dossierId}/access-events?limit=${pageSize}${pageParam === null ? "" : `&before=${pageParam}`}`,
      ),
    getNextPageParam: (last) => last.next,
  });
}

/** Whether nobody changed the record; asked when the screen opens. */
export function useVerification() {
  const dossierId = useOwnDossier();
  return useQuery({
    queryKey: ["dossier", dossierId, "verify"],
    queryFn: () => send<Verification>("GET", `/v1/dossiers/${dossierId}/access-events/verify`),
  });
}
