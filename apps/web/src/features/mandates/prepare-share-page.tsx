import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Skeleton } from "../../shared/ui/states.js";
import { ReaderPage } from "../professional/reader-page.js";
import { PutReady } from "./put-ready.js";
import { ShareFor } from "./share-for.js";
import { ShareSteps } from "./share-steps.js";
import { useDeciderLines, useHelperLines } from "./what-to-name.js";

function PrepareShare({ dossierId }: { dossierId: string }) {
  return <ShareSteps dossierId={dossierId} lines={useHelperLines(dossierId)} looksAlong={false} last={PutReady} />;
}

function Share({ dossierId }: { dossierId: string }) {
  return <ShareSteps dossierId={dossierId} lines={useDeciderLines(dossierId)} looksAlong last={ShareFor} />;
}

/** A helper puts a share ready, and nothing flows before the owner says yes. */
export function PrepareSharePage() {
  const { t } = useTranslation("helping");
  const { dossierId = "" } = useParams();
  return (
    <ReaderPage
      title={t("share.bar")}
      icon="share-network"
      back={`/people/${dossierId}/-`}
      focus
      skeleton={<Skeleton tabs={4} />}
    >
      <PrepareShare dossierId={dossierId} />
    </ReaderPage>
  );
}

/** Who decides about something in the binder shares it themself, on behalf of the owner. */
export function ShareForPage() {
  const { t } = useTranslation("helping");
  const { dossierId = "" } = useParams();
  return (
    <ReaderPage
      title={t("share.barFor")}
      icon="share-network"
      back={`/people/${dossierId}/-`}
      focus
      skeleton={<Skeleton tabs={4} />}
    >
      <Share dossierId={dossierId} />
    </ReaderPage>
  );
}
