import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useMe } from "../../shared/api/me.js";
import { firstName } from "../../shared/text/words.js";
import { ReaderPage } from "../professional/reader-page.js";
import { TakingAlong } from "./taking-along.js";

/** Meenemen for who represents the owner: a copy of what they may read. */
export function TakingAlongForPage() {
  const { t } = useTranslation("taking");
  const { dossierId = "" } = useParams();
  const mandate = useMe().mandates.find((each) => each.dossierId === dossierId);
  if (!mandate) return <Navigate to="/people" replace />;
  const name = firstName(mandate.ownerName);
  return (
    <ReaderPage title={t("bar")} icon="copy" back={`/people/${dossierId}/-`} focus>
      <TakingAlong
        dossierId={dossierId}
        title={t("for.title", { name })}
        lead={t("for.lead", { name })}
        facts={[
          ["notebook", t("for.what", { name })],
          ["eye", t("for.seen", { name })],
          ["fingerprint", t("sure")],
          ["hand-palm", t("careful")],
        ]}
        leadOf={(moment) => t("for.made", { ...moment })}
        emptyText={t("for.empty")}
      />
    </ReaderPage>
  );
}
