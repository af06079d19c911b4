import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { answered, api, once } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { Grant, GrantTerms, View } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { withReaderName } from "./team.js";

/** Whom the owner can choose, by name, organisation or profession. */
export function useReaderSearch(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ["readers", query],
    queryFn: ({ signal }) =>
      answered(api.GET("/v1/readers", { params: { query: query ? { text: query } : {} }, signal })),
    placeholderData: (before) => before,
  });
}

/** Every share of this binder, running or over. */
export function useGrants(): Grant[] {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "grants"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/grants", { params: { path: { dossierId } } })),
  }).data.items.map(withReaderName);
}

/** Exactly what the reader will see with these terms. Kept only as long as the screen. */
export function usePreview(dossierId: string, terms: GrantTerms): View {
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "preview", terms],
    queryFn: () =>
      answered(api.POST("/v1/dossiers/{dossierId}/grants/preview", { params: { path: { dossierId } }, body: terms })),
    gcTime: 0,
  }).data;
}

/** What makes a share, with the sentence that was agreed to. */
export interface NewGrant extends GrantTerms {
  requestId?: string;
  /** Everybody who was shown, when it is shared with a team. */
  shownPeople?: string[];
  receipt: { text: string; language: "nl" | "en" };
}

/** Makes the share: a grant with an id, or without one a proposal that waits for a second yes. Pressing twice makes one. */
export function useMakeGrant(dossierId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: useOnce((grant: NewGrant, key) =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/grants", {
          params: { path: { dossierId }, header: once(key) },
          body: grant,
        }),
      ),
    ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  });
}
