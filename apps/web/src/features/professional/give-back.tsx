import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answered, api } from "../../shared/api/api.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Question } from "../../shared/ui/question.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { useReaderTexts } from "./use-reader-texts.js";

interface GiveBackProps {
  dossierId: string;
  ownerName: string;
  purpose: string;
}

/** What runs for this purpose: what names who is looking, which is theirs to give back, and whether their team has something. */
function useRunning({ dossierId, purpose }: GiveBackProps, isAsked: boolean) {
  const { data } = useQuery({
    queryKey: ["released", dossierId, "grants"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/grants", { params: { path: { dossierId } } })),
    enabled: isAsked,
  });
  const running = data?.items.filter((grant) => grant.purpose === purpose && grant.state !== "ended");
  const isOfTeam = ({ reader }: { reader: { granteeKey: string } }): boolean => reader.granteeKey.startsWith("t:");
  return {
    mine: running?.filter((grant) => !isOfTeam(grant)),
    hasTeam: running?.some(isOfTeam) ?? false,
  };
}

/** Gives back every share that names who is looking, and goes to where the others are: there is nothing to read here then. */
function useGiveBack({ dossierId, ownerName }: GiveBackProps) {
  const { t, formal } = useReaderTexts();
  const { t: problem } = useTranslation(formal ? "problems-formal" : "problems");
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: ["dossiers"] });
  return useMutation({
    mutationFn: async (grants: readonly { id: string }[]) => {
      for (const { id: grantId } of grants)
        await answered(
          api.POST("/v1/dossiers/{dossierId}/grants/{grantId}/give-back", {
            params: { path: { dossierId, grantId } },
          }),
        );
    },
    onSuccess: async () => {
      toast({ text: t("giveBack.done", { name: firstName(ownerName) }) });
      // First away from here: what stands here is not there any more.
      await navigate("/people", { replace: true });
      client.removeQueries({ queryKey: ["released", dossierId] });
      await refresh();
    },
    onError: (error) => {
      toast({ text: problem(`${problemText(error)}.text`) });
      void client.invalidateQueries({ queryKey: ["released", dossierId, "grants"] });
      void refresh();
    },
  });
}

/** Who no longer needs to read along gives it back, in two taps. */
export function GiveBack(props: GiveBackProps) {
  const { t, formal } = useReaderTexts();
  const [isAsked, setAsked] = useState(false);
  const { mine, hasTeam } = useRunning(props, isAsked);
  const giveBack = useGiveBack(props);
  const name = firstName(props.ownerName);
  return (
    <>
      <Button weight="quiet" icon="hand-palm" busy={giveBack.isPending} onClick={() => setAsked(true)}>
        {t("giveBack.button")}
      </Button>
      <Question
        open={isAsked}
        title={t("giveBack.title", { name })}
        yes={t("giveBack.yes")}
        no={t("giveBack.no")}
        busy={mine === undefined}
        onYes={() => giveBack.mutate(mine ?? [])}
        onClose={() => setAsked(false)}
      >
        <p>{t("giveBack.text", { name, purpose: t(`purposes.${props.purpose}`) })}</p>
        {/* Only who writes in a role keeps reading what they wrote. */}
        {formal && <p>{t("giveBack.own")}</p>}
        {hasTeam && <p>{t("giveBack.team")}</p>}
      </Question>
    </>
  );
}
