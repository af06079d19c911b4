import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { binderKeys } from "../binder/use-binder.js";

interface Target {
  grantId: string;
  name: string;
}

type Change = Target & ({ act: "pause" | "resume" } | { act: "shorten"; validUntil: string });

const secondsBetween = (until: string | null | undefined): number =>
  until ? Math.max(1, Math.min(10, Math.floor((Date.parse(until) - Date.now()) / 1000))) : 10;

/** Stop, pause, go on, shorten: what the owner does with one share; and stopping all of them. */
export function useGrantActions() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation(["sharing", "problems"]);
  const params = (grantId: string) => ({ path: { dossierId, grantId } });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: binderKeys.all(dossierId) });
  const failed = (error: unknown): void => toast({ text: t(`problems:${problemText(error)}.text`) });

  const undo = useMutation({
    mutationFn: ({ grantId }: Target) =>
      answered(api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/undo-stop", { params: params(grantId) })),
    onSuccess: (_, { name }) => toast({ text: t("undone", { name: firstName(name) }) }),
    onError: failed,
    onSettled: refresh,
  });
  // The whole seconds that are shown are over a little before the share is.
  const seeItEnd = (stopsAt: string | null | undefined) => () =>
    setTimeout(() => void refresh(), 300 + Math.max(0, Date.parse(stopsAt ?? "") - Date.now() || 0));
  const stop = useMutation({
    mutationFn: ({ grantId }: Target) =>
      answered(api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/stop", { params: params(grantId) })),
    onSuccess: ({ stopsAt }, target) => {
      const back = {
        seconds: secondsBetween(stopsAt),
        onUndo: () => undo.mutate(target),
        onDone: seeItEnd(stopsAt),
      };
      // What was paused has ended at once: there was nothing running to give back.
      toast({ text: t("stopped", { name: firstName(target.name) }), ...(stopsAt ? { undo: back } : {}) });
    },
    onError: failed,
    onSettled: refresh,
  });
  const undoAll = useMutation({
    mutationFn: (grantIds: string[]) =>
      Promise.all(
        grantIds.map((grantId) =>
          answered(api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/undo-stop", { params: params(grantId) })),
        ),
      ),
    onSuccess: () => toast({ text: t("stopAll.undone") }),
    onError: failed,
    onSettled: refresh,
  });
  const stopAll = useMutation({
    mutationFn: () => answered(api.POST("/v1/dossiers/{dossierId}/grants/stop", { params: { path: { dossierId } } })),
    onSuccess: ({ items }) => {
      // What had been paused has ended too, and needs no undo.
      const running = items.filter(({ stopsAt }) => stopsAt !== null);
      const first = running.map(({ stopsAt }) => stopsAt).sort()[0];
      const undo = {
        seconds: secondsBetween(first),
        onUndo: () => undoAll.mutate(running.map(({ grantId }) => grantId)),
        onDone: seeItEnd(first),
      };
      toast({ text: t("stopAll.done"), ...(running.length > 0 ? { undo } : {}) });
    },
    onError: failed,
    onSettled: refresh,
  });
  const change = useMutation({
    mutationFn: (wish: Change) =>
      wish.act === "shorten"
        ? answered(
            api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/shorten", {
              params: params(wish.grantId),
              body: { validUntil: wish.validUntil },
            }),
          )
        : answered(api.POST(`/v1/dossiers/{dossierId}/grants/{grantId}/${wish.act}`, { params: params(wish.grantId) })),
    onSuccess: (_, { act, name }) => toast({ text: t(`done.${act}`, { name: firstName(name) }) }),
    onError: failed,
    onSettled: refresh,
  });
  return { stop, stopAll, change };
}
