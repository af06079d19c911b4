import { useTranslation } from "react-i18next";
import type { ReaderCard } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Sheet } from "../../shared/ui/sheet.js";

/** What was agreed, to keep; and how to stop. */
export function ReceiptStep({ reader, text, waiting }: { reader: ReaderCard; text: string; waiting: boolean }) {
  const { t } = useTranslation("sharing");
  const name = firstName(reader.name);
  return (
    <>
      <Heading focusKey="receipt" lead={waiting ? t("receipt.waitingLead", { name }) : t("receipt.lead", { name })}>
        {waiting ? t("receipt.waiting") : t("receipt.title")}
      </Heading>
      <Sheet page edge="leaf" as="article">
        <p className="rm-receipt">
          <Icon name={waiting ? "hourglass" : "check-circle"} size="large" />
          <span>{text}</span>
        </p>
        <p className="rm-muted">{t("receipt.stop")}</p>
      </Sheet>
      <div className="rm-actions">
        <ButtonLink to="/sharing" weight="strong" full>
          {t("receipt.done")}
        </ButtonLink>
        <Button weight="quiet" icon="printer" onClick={() => print()}>
          {t("receipt.print")}
        </Button>
      </div>
    </>
  );
}
