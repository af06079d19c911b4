import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { ErrorState } from "../../shared/ui/states.js";
import { TheCopy, type CopyMoment } from "./the-copy.js";
import { useExport } from "./use-export.js";

interface TakingAlongProps {
  dossierId: string;
  title: string;
  lead: string;
  /** What there is to know before it is made. */
  facts: [IconName, string][];
  /** Above the copy. */
  leadOf: (moment: CopyMoment) => string;
  emptyText: string;
}

/** What a copy is, a button that makes it, and then the copy itself. */
export function TakingAlong({ dossierId, title, lead, facts, leadOf, emptyText }: TakingAlongProps) {
  const { t } = useTranslation("taking");
  const making = useExport(dossierId);
  if (making.data) return <TheCopy made={making.data} leadOf={leadOf} emptyText={emptyText} />;
  return (
    <>
      <Heading lead={lead}>{title}</Heading>
      <Sheet>
        <div className="rm-facts">
          {facts.map(([icon, text]) => (
            <Fragment key={icon}>
              <Icon name={icon} />
              <span>{text}</span>
            </Fragment>
          ))}
        </div>
      </Sheet>
      {making.isError && <ErrorState error={making.error} />}
      <div className="rm-actions">
        <Button weight="strong" full icon="copy" busy={making.isPending} onClick={() => making.mutate()}>
          {t("make")}
        </Button>
      </div>
    </>
  );
}
