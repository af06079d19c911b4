import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../../shared/api/http.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { Grant, GrantTerms, Items, ReaderCard, View } from "../../shared/api/types.js";

/** Whom the owner can choose, by name, organisation or profession. */
export function useReaderSearch(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: ["readers", query],
    queryFn: ({ signal }) =>
      send<Items<ReaderCard>>("GET", `/v1/readers${query ? `?text=${encodeURIComponent(query)}` : ""}`, { signal }),
    placeholderData: (before) => before,
  });
}

/** Every share of this binder, running or over. */
export function useGrants(): Grant[] {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "grants"],
    queryFn: () => send<Items<Grant>>("GET", `/v1/dossiers/${dossierId}/grants`),
  }).data.items;
}

/** Exactly what the reader will see with these terms. Kept only as long as the screen. */
export function usePreview(terms: GrantTerms): View {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "preview", terms],
    queryFn: () => send<View>("POST", `/v1/dossiers/${dossierId}/grants/preview`, { body: terms }),
    gcTime: 0,
  }).data;
}

interface NewGrant extends GrantTerms {
  requestId?: string;
  receipt: { text: string; language: string };
}

/** What a share became: a grant at once, or a proposal that waits for a second person's yes. */
export interface Shared {
  id?: string;
  proposalId?: string;
}

/** Makes the share; pressing twice or a retry makes one. */
export function useMakeGrant() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (grant: NewGrant) =>
      send<Shared>("POST", `/v1/dossiers/${dossierId}/grants`, { body: grant, idempotencyKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  });
}
