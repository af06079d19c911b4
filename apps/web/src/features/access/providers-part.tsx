import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { confirmation } from "../../shared/api/confirmation.js";
import { providers, sessions } from "../../shared/api/identity.js";
import type { LinkedProvider } from "../../shared/api/types.js";
import { recentDay } from "../../shared/text/moments.js";
import { labelOf } from "../../shared/text/words.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Round, Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { useLinked, useProviderLabel, useProvidersFor } from "../entrance/use-providers.js";

interface PartProps {
  t: SpokenTexts;
  formal: boolean;
}

/** Leaves for the provider, after a fresh yes: the link would be refused without one, and the press be for nothing. */
function useLink() {
  return useMutation({
    mutationFn: async (key: string) => {
      const isSure = (await sessions.isFresh()) || (await confirmation.ask());
      if (isSure) location.assign(providers.address(key, "link"));
    },
  });
}

function Unlink({ t, formal, row, onClose }: PartProps & { row: LinkedProvider; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const unlink = useMutation({
    mutationFn: () => providers.unlink(row.id),
    onSettled: () => client.invalidateQueries({ queryKey: ["access"] }),
    onSuccess: () => {
      toast({ text: t("linked.removed") });
      onClose();
    },
  });
  return (
    <>
      <p>{t("linked.removeText")}</p>
      <KindProblem error={unlink.error} at="add" formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="trash" busy={unlink.isPending} onClick={() => unlink.mutate()}>
          {t("linked.removeYes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("keys.removeNo")}
        </Button>
      </div>
    </>
  );
}

/** Accounts elsewhere with which who is looking comes in: which, since when; add one, take one away. */
export function ProvidersPart({ t, formal }: PartProps) {
  const { language } = useBookOfWords();
  const all = useProvidersFor(formal);
  const rows = useLinked();
  const label = useProviderLabel();
  const link = useLink();
  const [removing, setRemoving] = useState<LinkedProvider | null>(null);
  const more = all.filter(({ key }) => !rows.some(({ provider }) => provider === key));
  if (all.length === 0 && rows.length === 0) return null;
  return (
    <section className="rm-stack" aria-labelledby="linked">
      <h2 id="linked" className="utrecht-heading-2">
        {t("linked.title")}
      </h2>
      <p>{t(rows.length === 0 ? "linked.none" : "linked.text")}</p>
      {rows.length > 0 && (
        <ul className="rm-list">
          {rows.map((row) => (
            <Sheet key={row.id} as="li" edge="sky">
              <div className="rm-who">
                <Round icon="identification-badge" edge="sky" small />
                <div className="rm-who__text">
                  <p className="rm-strong">{label(row.provider)}</p>
                  <p className="rm-muted rm-small">{t("linked.since", { day: recentDay(row.linkedAt, language) })}</p>
                </div>
              </div>
              <div>
                <Button
                  weight="quiet"
                  icon="trash"
                  aria-label={t("linked.removeOf", { name: label(row.provider) })}
                  onClick={() => setRemoving(row)}
                >
                  {t("keys.remove")}
                </Button>
              </div>
            </Sheet>
          ))}
        </ul>
      )}
      <KindProblem error={link.error} at="add" formal={formal} />
      {more.map((provider) => (
        <Button
          key={provider.key}
          weight="outline"
          icon="plus"
          full
          busy={link.isPending && link.variables === provider.key}
          onClick={() => link.mutate(provider.key)}
        >
          {t("linked.add", { name: labelOf(provider, language) })}
        </Button>
      ))}
      <Dialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={removing ? t("linked.removeOf", { name: label(removing.provider) }) : ""}
      >
        {removing && <Unlink t={t} formal={formal} row={removing} onClose={() => setRemoving(null)} />}
      </Dialog>
    </section>
  );
}
