import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../../shared/api/http.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { binderKeys } from "../binder/use-binder.js";

interface Target {
  grantId: string;
  name: string;
}

const secondsBetween = (until: string | null | undefined): number =>
  until ? Math.max(1, Math.min(10, Math.floor((Date.parse(until) - Date.now()) / 1000))) : 10;

/** Stop, pause, go on, shorten: what the owner does with one share. */
export function useGrantActions() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation(["sharing", "problems"]);
  const path = (grantId: string, act: string): string => `/v1/dossiers/${dossierId}/grants/${grantId}/${act}`;
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: binderKeys.all(dossierId) });
  const failed = (error: unknown): void => toast({ text: t(`problems:${problemText(error)}.text`) });

  const undo = useMutation({
    mutationFn: ({ grantId }: Target) => send("POST", path(grantId, "undo-stop"), { body: {} }),
    onSuccess: (_, { name }) => toast({ text: t("undone", { name: firstName(name) }) }),
    onError: failed,
    onSettled: refresh,
  });
  const stop = useMutation({
    mutationFn: ({ grantId }: Target) => send<{ stopsAt: string | null }>("POST", path(grantId, "stop"), { body: {} }),
    onSuccess: ({ stopsAt }, target) =>
      toast({
        text: t("stopped", { name: firstName(target.name) }),
        undo: {
          seconds: secondsBetween(stopsAt),
          onUndo: () => undo.mutate(target),
          onDone: () => void refresh(),
        },
      }),
    onError: failed,
    onSettled: refresh,
  });
  const change = useMutation({
    mutationFn: ({ grantId, act, body }: Target & { act: "pause" | "resume" | "shorten"; body?: object }) =>
      send("POST", path(grantId, act), { body: body ?? {} }),
    onSuccess: (_, { act, name }) => toast({ text: t(`done.${act}`, { name: firstName(name) }) }),
    onError: failed,
    onSettled: refresh,
  });
  return { stop, change };
}
