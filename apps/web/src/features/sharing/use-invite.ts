import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readersToBe } from "../../shared/api/directory.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { ReaderToInvite, View } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";

type Terms = Omit<ReaderToInvite, "address" | "receipt">;

/** Exactly what somebody of that profession will see with these terms. Kept only as long as the screen. */
export function useInvitedPreview(terms: Terms): View {
  const dossierId = useOwnDossier();
  return useSuspenseQuery({
    queryKey: ["dossier", dossierId, "preview", terms],
    queryFn: () => readersToBe.preview(dossierId, terms),
    gcTime: 0,
  }).data;
}

/** Invites a professional with everything ready; it begins when the right person accepts. Pressing twice makes one. */
export function useInviteReader() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const invite = useOnce((wanted: ReaderToInvite, key) => readersToBe.invite(dossierId, wanted, key));
  return useMutation({
    mutationFn: invite,
    onSuccess: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  });
}

/** Who was invited and has not answered, and taking it back. */
export function useInvitedReaders() {
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation(["sharing", "problems"]);
  const { data } = useQuery({
    queryKey: ["dossier", dossierId, "invited"],
    queryFn: () => readersToBe.list(dossierId),
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => readersToBe.withdraw(dossierId, id),
    onSuccess: () => toast({ text: t("invited.takenBack") }),
    onError: (error) => toast({ text: t(`problems:${problemText(error)}.text`) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  });
  return { waiting: (data?.items ?? []).filter(({ state }) => state === "open"), withdraw };
}
