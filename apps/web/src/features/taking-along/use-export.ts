import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";
import type { Export } from "../../shared/api/types.js";

/** Makes the copy, on pressing and never by itself: each time stands in the record. Kept as long as the screen. */
export function useExport(dossierId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (): Promise<Export> =>
      answered(api.GET("/v1/dossiers/{dossierId}/export", { params: { path: { dossierId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["dossier", dossierId, "events"] }),
    gcTime: 0,
  });
}
