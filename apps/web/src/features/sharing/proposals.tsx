import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import { dayText } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Note } from "../../shared/ui/sheet.js";
import { problemText } from "../../shared/ui/states.js";
import { TakeBack } from "../../shared/ui/take-back.js";
import { useToast } from "../../shared/ui/toast.js";
import { proposalsOf } from "./proposals-of.js";

function useProposals(dossierId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation(["sharing", "problems"]);
  const params = (proposalId: string) => ({ path: { dossierId, proposalId } });
  const after = {
    onError: (error: unknown) => toast({ text: t(`problems:${problemText(error)}.text`) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  };
  const { data } = useQuery(proposalsOf(dossierId));
  const confirm = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm", { params: params(id) })),
    onSuccess: ({ id }) => toast({ text: t(id ? "proposal.confirmed" : "proposal.other") }),
    ...after,
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}", { params: params(id) })),
    onSuccess: () => toast({ text: t("proposal.removed") }),
    ...after,
  });
  return { items: data?.items ?? [], confirm, remove };
}

/** Shares that need two people's yes: who waits for whom, and the yes or no of who is looking. */
export function Proposals({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation("sharing");
  const { purposeLabel, language } = useBookOfWords();
  const isOwner = useMe().ownDossierId === dossierId;
  const { items, confirm, remove } = useProposals(dossierId);
  // Who was invited and only has to accept stands among the invitations.
  const waiting = items.filter(({ reader }) => reader.granteeKey !== "invited" || !isOwner);
  return waiting.map((proposal) => {
    const name = firstName(proposal.reader.name);
    const given = proposal.givenKeys.includes("owner") === isOwner;
    return (
      <Note key={proposal.id} icon="hourglass" edge="butter">
        <p className="rm-strong">{given ? t("proposal.waits", { name }) : t("proposal.asks", { name })}</p>
        {proposal.preparedBy !== null && (
          <>
            {isOwner && <p>{t("proposal.prepared", { helper: firstName(proposal.preparedBy) })}</p>}
            <p>{proposal.shownText}</p>
          </>
        )}
        <p>
          {t("why", { purpose: purposeLabel(proposal.purpose) })}.{" "}
          {t("until", { day: dayText(proposal.validUntil, language) })}
        </p>
        <div className="rm-actions rm-actions--row">
          {!given && (
            <Button weight="strong" busy={confirm.isPending} onClick={() => confirm.mutate(proposal.id)}>
              {t("proposal.yes")}
            </Button>
          )}
          {given ? (
            <TakeBack
              label={t("proposal.takeBack")}
              labelOf={t("proposal.takeBackOf", { name })}
              title={t("proposal.takeBackTitle", { name })}
              text={t("proposal.takeBackText", { name })}
              yes={t("proposal.takeBackYes")}
              no={t("proposal.takeBackNo")}
              busy={remove.isPending}
              onYes={() => remove.mutate(proposal.id)}
            />
          ) : (
            <Button weight="quiet" busy={remove.isPending} onClick={() => remove.mutate(proposal.id)}>
              {t("proposal.no")}
            </Button>
          )}
        </div>
      </Note>
    );
  });
}
