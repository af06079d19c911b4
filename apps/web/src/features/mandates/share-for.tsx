import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Boundary } from "../../shared/api/boundary.js";
import { firstName } from "../../shared/text/words.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, ErrorState, Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { SharedView } from "../sharing/shared-view.js";
import { useMakeGrant, usePreview } from "../sharing/use-share.js";
import type { Chosen } from "./share-steps.js";

function LookAlong({ dossierId, owner, reader, terms, summary }: Chosen) {
  const { t } = useTranslation(["helping", "sharing"]);
  const language = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const view = usePreview(dossierId, terms);
  const make = useMakeGrant(dossierId);
  const name = firstName(reader.name);
  const share = (): void =>
    make.mutate(
      { ...terms, receipt: { text: summary, language } },
      {
        onSuccess: ({ id }) => {
          toast({ text: t(id === undefined ? "share.oneMore" : "share.shared", { name, owner }) });
          void navigate(`/people/${dossierId}/-`);
        },
      },
    );
  return (
    <>
      <p className="rm-sentence">
        <Icon name="eye" />
        <span>{summary}</span>
      </p>
      {make.isError && <ErrorState error={make.error} />}
      <Button weight="strong" full icon="share-network" busy={make.isPending} onClick={share}>
        {t("share.yes", { owner })}
      </Button>
      <h2 className="utrecht-heading-2">{t("sharing:preview.exactly", { name })}</h2>
      <div className="rm-lookalong">
        {view.entries.length === 0 ? (
          <EmptyState
            icon="eye-slash"
            title={t("sharing:preview.nothing", { name })}
            text={t("sharing:preview.nothingText")}
          />
        ) : (
          <SharedView view={view} profession={reader.profession} purpose={terms.purpose} />
        )}
      </div>
    </>
  );
}

/** The last step for who decides about what is in it: look along, and share it on behalf of the owner. */
export function ShareFor(props: Chosen) {
  const { t } = useTranslation("helping");
  return (
    <>
      <Heading focusKey="look-along" lead={t("share.forLead", { owner: props.owner })}>
        {t("share.ready")}
      </Heading>
      <Boundary skeleton={<Skeleton title={false} sheets={2} />}>
        <LookAlong {...props} />
      </Boundary>
    </>
  );
}
