import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";

/** Who never sees something, whatever else is shared. Shown only when there is such a choice. */
export function Blocks() {
  const { t } = useTranslation(["sharing", "problems"]);
  const dossierId = useOwnDossier();
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = ["dossier", dossierId, "blocks"];
  const { data } = useQuery({
    queryKey,
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/blocks", { params: { path: { dossierId } } })),
  });
  const remove = useMutation({
    mutationFn: (blockId: string) =>
      answered(api.DELETE("/v1/dossiers/{dossierId}/blocks/{blockId}", { params: { path: { dossierId, blockId } } })),
    onSuccess: () => toast({ text: t("never.removed") }),
    onError: (error) => toast({ text: t(`problems:${problemText(error)}.text`) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["dossier", dossierId] }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="rm-stack" aria-labelledby="never">
      <div>
        <h2 id="never" className="utrecht-heading-2">
          {t("never.title")}
        </h2>
        <p className="rm-muted">{t("never.text")}</p>
      </div>
      <ul className="rm-list">
        {data.items.map((block) => (
          <li key={block.id} className="rm-closed">
            <Icon name="lock-simple" />
            <p className="rm-tab__text">
              <strong>{block.label}</strong>
            </p>
            <Button
              weight="quiet"
              busy={remove.isPending && remove.variables === block.id}
              onClick={() => remove.mutate(block.id)}
            >
              {t("never.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
