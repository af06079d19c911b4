import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { problemCode } from "../../shared/api/problem.js";
import type { EntryDetail, Reaction } from "../../shared/api/types.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { binderKeys } from "../binder/use-binder.js";

/** One sheet of the own binder with its history and unfinished text. */
export function useSheet(entryId: string): EntryDetail {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "entry", entryId],
    queryFn: () =>
      answered(api.GET("/v1/dossiers/{dossierId}/entries/{entryId}", { params: { path: { dossierId, entryId } } })),
  }).data;
}

/** What an owner can do with a sheet as it is; accepting is about one text of it. */
export type SheetAct = "open" | "remove" | "make-private" | "share-again";

/** Acts of the owner on one sheet. */
export function useSheetActs(entryId: string) {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation("problems");
  const { t: words } = useTranslation("entry");
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: binderKeys.all(dossierId) });
  const onError = (error: unknown): void => toast({ text: t(`${problemText(error)}.text`) });
  const params = { path: { dossierId, entryId } };

  const act = useMutation({
    mutationFn: (name: SheetAct) =>
      answered(api.POST(`/v1/dossiers/{dossierId}/entries/{entryId}/${name}`, { params, body: {} })),
    onError,
    onSettled: refresh,
  });
  /** For what is about the text on the screen, that one and no other. */
  const onConflict = (error: unknown): void =>
    problemCode(error) === "revision-conflict" ? toast({ text: words("newerFirst") }) : onError(error);
  const settle = (how: "accept" | "turn-down") => ({
    mutationFn: ({ revision = 0 }: EntryDetail) =>
      answered(api.POST(`/v1/dossiers/{dossierId}/entries/{entryId}/${how}`, { params, body: { revision } })),
    onError: onConflict,
    onSettled: refresh,
  });
  const accept = useMutation(settle("accept"));
  const turnDown = useMutation(settle("turn-down"));
  const react = useMutation({
    mutationFn: (reaction: Pick<Reaction, "stance" | "text">) =>
      answered(api.PUT("/v1/dossiers/{dossierId}/entries/{entryId}/reaction", { params, body: reaction })),
    onError,
    onSettled: refresh,
  });
  return { act, accept, turnDown, react };
}
