import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, once } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { Block, NewBlock } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { binderKeys } from "../binder/use-binder.js";

/** What never goes to whom, oldest first; nothing while it is being read. */
export function useBlocks(): Block[] {
  const dossierId = useOwnDossier();
  const { data } = useQuery({
    queryKey: ["dossier", dossierId, "blocks"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/blocks", { params: { path: { dossierId } } })),
  });
  return data?.items ?? [];
}

/** Makes a "never". Pressing twice makes one. */
export function useMakeBlock() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  return useMutation({
    mutationFn: useOnce((block: NewBlock, key) =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/blocks", {
          params: { path: { dossierId }, header: once(key) },
          body: block,
        }),
      ),
    ),
    onSuccess: () => client.invalidateQueries({ queryKey: binderKeys.all(dossierId) }),
  });
}

/** Takes a "never" back: what is shared can be read again. */
export function useRemoveBlock() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (blockId: string) =>
      answered(api.DELETE("/v1/dossiers/{dossierId}/blocks/{blockId}", { params: { path: { dossierId, blockId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: binderKeys.all(dossierId) }),
  });
}
