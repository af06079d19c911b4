import { useTranslation } from "react-i18next";
import { useOwnDossier } from "../../shared/api/me.js";
import { OwnerPage } from "../binder/owner-page.js";
import { TakingAlong } from "./taking-along.js";

/** Meenemen: a copy of the whole binder, to print or to keep. */
export function TakingAlongPage() {
  const { t } = useTranslation("taking");
  return (
    <OwnerPage title={t("bar")} icon="copy" back="/settings" focus>
      <TakingAlong
        dossierId={useOwnDossier()}
        title={t("title")}
        lead={t("lead")}
        facts={[
          ["notebook", t("what")],
          ["fingerprint", t("sure")],
          ["hand-palm", t("careful")],
        ]}
        leadOf={(moment) => t("made.lead", { ...moment })}
        emptyText={t("made.emptyText")}
      />
    </OwnerPage>
  );
}
