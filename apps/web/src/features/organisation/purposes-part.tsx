import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { organisations } from "../../shared/api/directory.js";
import type { Organisation } from "../../shared/api/types.js";
import { capital } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Chip } from "../../shared/ui/sheet.js";
import { ErrorState } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { PurposesField, type ChosenPurpose } from "./purposes-field.js";

function ChangePurposes({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const { t } = useTranslation("organisation");
  const client = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState<ChosenPurpose[]>(() =>
    organisation.purposes.map(({ purpose, art6, art9 }) => ({ purpose, art6, ...(art9 ? { art9 } : {}) })),
  );
  const declare = useMutation({
    mutationFn: () => organisations.declare(organisation.id, chosen),
    onSettled: () => client.invalidateQueries({ queryKey: ["organisations"] }),
    onSuccess: () => {
      toast({ text: t("purposes.kept") });
      onDone();
    },
  });
  return (
    <form
      className="rm-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) declare.mutate();
      }}
    >
      <p>{t("purposes.changeText")}</p>
      <PurposesField chosen={chosen} onChange={setChosen} />
      {chosen.length === 0 && (
        <p className="rm-field__error" role="alert">
          {t("new.missing.purposes")}
        </p>
      )}
      {declare.isError && <ErrorState error={declare.error} formal />}
      <div className="rm-actions">
        <Button type="submit" weight="strong" full busy={declare.isPending}>
          {t("purposes.keep")}
        </Button>
      </div>
    </form>
  );
}

/** What the organisation reads for, on which ground, and whether that was approved. */
export function PurposesPart({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation("organisation");
  const { purposeLabel } = useBookOfWords();
  const [isChanging, setChanging] = useState(false);
  return (
    <section className="rm-stack" aria-labelledby="purposes">
      <h2 id="purposes" className="utrecht-heading-2">
        {t("people.purposes")}
      </h2>
      <p>{t("purposes.text")}</p>
      <ul className="rm-list">
        {organisation.purposes.map(({ purpose, art6, art9, approvedAt }) => (
          <li key={purpose} className="rm-waiting rm-waiting--solid">
            <Icon name={purposeIcon(purpose)} />
            <span className="rm-tab__text">
              <span className="rm-strong">{capital(purposeLabel(purpose))}</span>
              <span className="rm-tab__sub">
                {[art6, art9]
                  .filter((ground) => ground)
                  .map((ground) => t(`ground.${ground}`))
                  .join(" · ")}
              </span>
              <span className="rm-under">
                <Chip tone={approvedAt ? "ok" : "new"} icon={approvedAt ? "seal-check" : "hourglass"}>
                  {t(approvedAt ? "people.approved" : "purposes.waits")}
                </Chip>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button weight="outline" icon="pencil-line" full onClick={() => setChanging(true)}>
          {t("purposes.change")}
        </Button>
      </div>
      <Dialog open={isChanging} onClose={() => setChanging(false)} title={t("purposes.change")}>
        {isChanging && <ChangePurposes organisation={organisation} onDone={() => setChanging(false)} />}
      </Dialog>
    </section>
  );
}
