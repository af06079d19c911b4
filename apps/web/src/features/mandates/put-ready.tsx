import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answered, api, once } from "../../shared/api/api.js";
import { useOnce } from "../../shared/api/use-once.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { ErrorState } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import type { NewGrant } from "../sharing/use-share.js";
import type { Chosen } from "./share-steps.js";

/** The last screen for a helper: it is put ready, and nothing flows before the owner says yes. */
export function PutReady({ dossierId, owner, terms, summary }: Chosen) {
  const { t } = useTranslation("helping");
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const prepare = useMutation({
    mutationFn: useOnce((body: NewGrant, key) =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/grant-proposals", {
          params: { path: { dossierId }, header: once(key) },
          body,
        }),
      ),
    ),
    onSuccess: async () => {
      toast({ text: t("share.done", { owner }) });
      await client.invalidateQueries({ queryKey: ["dossier", dossierId] });
      await navigate(`/people/${dossierId}/-`);
    },
  });
  return (
    <>
      <Heading focusKey="ready" lead={t("share.readyLead", { owner })}>
        {t("share.ready")}
      </Heading>
      <p className="rm-sentence">
        <Icon name="eye" />
        <span>{summary}</span>
      </p>
      {prepare.isError && <ErrorState error={prepare.error} />}
      <Button
        weight="strong"
        full
        icon="check-circle"
        busy={prepare.isPending}
        onClick={() => prepare.mutate({ ...terms, receipt: { text: summary, language } })}
      >
        {t("prepare.send", { name: owner })}
      </Button>
    </>
  );
}
