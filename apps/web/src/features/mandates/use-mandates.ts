import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { MadeOffer, Mandate, PreparedSheet, Turning } from "../../shared/api/types.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";

/** Everybody who helps the owner who is looking, or acts for them; what is over too. */
export function useMandates(): Mandate[] {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "mandates"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/mandates", { params: { path: { dossierId } } })),
  }).data.items;
}

/** What I hold over other people's binders, and what it gives today. */
export function useMyMandates(): Mandate[] {
  const { data } = useQuery({ queryKey: ["my-mandates"], queryFn: () => answered(api.GET("/v1/mandates")) });
  return data?.items ?? [];
}

/**
 * Tells what went wrong, and reads everything of the binder again. Not waited for: what was changed may take its own part of
 * the screen away, and the word that it is done comes first.
 */
function useAfter(dossierId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation("problems");
  return {
    onError: (error: unknown) => toast({ text: t(`${problemText(error)}.text`) }),
    onSettled: () => void client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  };
}

/** Says yes to a helper, or ends what was given. */
export function useMandateActs(dossierId: string) {
  const after = useAfter(dossierId);
  const params = (mandateId: string) => ({ path: { dossierId, mandateId } });
  const check = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST("/v1/dossiers/{dossierId}/mandates/{mandateId}/check", { params: params(id) })),
    ...after,
  });
  const end = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST("/v1/dossiers/{dossierId}/mandates/{mandateId}/end", { params: params(id) })),
    ...after,
  });
  return { check, end };
}

interface Wish {
  type: "supporter" | "attorney";
  validUntil: string;
  classesAsWritten?: string[];
}

/** Makes the link for somebody who will help. */
export function useOffer() {
  const dossierId = useOwnDossier();
  const after = useAfter(dossierId);
  return useMutation({
    mutationFn: (body: Wish): Promise<MadeOffer> =>
      answered(api.POST("/v1/dossiers/{dossierId}/mandates", { params: { path: { dossierId } }, body })),
    ...after,
  });
}

/** The birthday that comes up; undefined while it is being read. */
export function useTurning(): Turning | undefined {
  const dossierId = useOwnDossier();
  return useQuery({
    queryKey: ["dossier", dossierId, "turning"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/turning", { params: { path: { dossierId } } })),
  }).data;
}

/** "Ik heb gekeken, dit mag zo blijven." */
export function useReview() {
  const dossierId = useOwnDossier();
  const after = useAfter(dossierId);
  return useMutation({
    mutationFn: async ({ grantId, validUntil }: { grantId: string; validUntil?: string }) => {
      const params = { path: { dossierId, grantId } };
      if (validUntil)
        await answered(api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/shorten", { params, body: { validUntil } }));
      return answered(api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/review", { params }));
    },
    ...after,
  });
}

/** Sheets that helpers wrote down: all for the owner, for a helper their own. */
export function usePrepared(dossierId: string): PreparedSheet[] {
  const { data } = useQuery({
    queryKey: ["dossier", dossierId, "prepared"],
    retry: false,
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/prepared-sheets", { params: { path: { dossierId } } })),
  });
  return data?.items ?? [];
}

/** Takes a prepared sheet over as one's own, or throws it away. */
export function usePreparedActs(dossierId: string) {
  const after = useAfter(dossierId);
  const params = (preparedId: string) => ({ path: { dossierId, preparedId } });
  const take = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST("/v1/dossiers/{dossierId}/prepared-sheets/{preparedId}/take", { params: params(id) })),
    ...after,
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE("/v1/dossiers/{dossierId}/prepared-sheets/{preparedId}", { params: params(id) })),
    ...after,
  });
  return { take, remove };
}
