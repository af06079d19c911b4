import { useQuery, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";

const pageSize = 50;

/** The record of the own binder, newest first, page by page. */
export function useEvents() {
  const dossierId = useOwnDossier();
  return useSuspenseInfiniteQuery({
    queryKey: ["dossier", dossierId, "events"],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/v1/dossiers/{dossierId}/access-events", {
          params: {
            path: { dossierId },
            query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next,
  });
}

/** Whether nobody changed the record; asked when the screen opens. */
export function useVerification() {
  const dossierId = useOwnDossier();
  return useQuery({
    queryKey: ["dossier", dossierId, "verify"],
    queryFn: () =>
      answered(api.GET("/v1/dossiers/{dossierId}/access-events/verify", { params: { path: { dossierId } } })),
  });
}
