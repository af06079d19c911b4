import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useOwnDossier } from "../../shared/api/me.js";
import { dayText } from "../../shared/text/moments.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { Proposals } from "../sharing/proposals.js";
import "../sharing/sharing.css";
import { EndDialog } from "./end-dialog.js";
import { MandateSheet } from "./mandate-sheet.js";
import { Prepared } from "./prepared.js";
import { useMandates } from "./use-mandates.js";

function Helpers() {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const dossierId = useOwnDossier();
  const mandates = useMandates();
  const [target, setTarget] = useState<{ id: string; name: string } | null>(null);
  const now = mandates.filter(({ state }) => state !== "ended");
  const before = mandates.filter(({ state, holderName }) => state === "ended" && holderName !== null);
  return (
    <>
      <Heading lead={t("lead")}>{t("title")}</Heading>
      <Proposals dossierId={dossierId} />
      <Prepared dossierId={dossierId} />
      <ButtonLink to="/helpers/new" weight="outline" icon="user-plus" full>
        {t("ask.button")}
      </ButtonLink>
      {now.length === 0 && <EmptyState icon="hand-heart" title={t("none")} text={t("noneText")} />}
      {now.map((mandate) => (
        <MandateSheet
          key={mandate.id}
          dossierId={dossierId}
          mandate={mandate}
          onEnd={() => setTarget({ id: mandate.id, name: mandate.holderName ?? "" })}
        />
      ))}
      {before.length > 0 && (
        <details className="rm-details">
          <summary>
            {t("before.title")}
            <Icon name="caret-down" size="small" />
          </summary>
          <ul className="rm-list">
            {before.map(({ id, holderName, type, endedAt }) => (
              <li key={id}>
                {t("before.line", { name: holderName ?? "", type: t(`type.${type}`) })}{" "}
                {endedAt && <span className="rm-muted">{t("before.ended", { day: dayText(endedAt, language) })}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <EndDialog dossierId={dossierId} target={target} onClose={() => setTarget(null)} />
    </>
  );
}

/** Wie helpt mij: who helps the owner or acts for them, what waits for a yes, and stop. */
export function HelpersPage() {
  const { t } = useTranslation("mandates");
  return (
    <OwnerPage title={t("bar")} icon="hand-heart" back="/help" skeleton={<Skeleton sheets={2} />}>
      <Helpers />
    </OwnerPage>
  );
}
