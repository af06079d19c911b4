import { useTranslation } from "react-i18next";
import type { ReaderCard } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { LinkCard } from "../../shared/ui/link-card.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import type { Done } from "./preview-step.js";

interface ReceiptStepProps {
  reader: ReaderCard;
  done: Done;
  inviteAt: string | null;
}

/** What was agreed, to keep; how to stop; and for who is not here yet, the link to give them. */
export function ReceiptStep({ reader, done, inviteAt }: ReceiptStepProps) {
  const { t } = useTranslation("sharing");
  const name = firstName(reader.name);
  const { text, waiting, path } = done;
  const kind = inviteAt !== null ? "invited" : waiting ? "waiting" : "made";
  const words = {
    invited: [t("invite.sent", { name }), t("invite.sentLead", { name, address: inviteAt ?? "" })],
    waiting: [t("receipt.waiting"), t("receipt.waitingLead", { name })],
    made: [t("receipt.title"), t("receipt.lead", { name })],
  }[kind];
  return (
    <>
      <Heading focusKey="receipt" lead={words[1]}>
        {words[0]}
      </Heading>
      {kind === "invited" && waiting && (
        <Note icon="hourglass" edge="butter">
          <p>{t("invite.alsoSecond")}</p>
        </Note>
      )}
      {path && <LinkCard path={path} />}
      <Sheet page edge="leaf" as="article">
        <p className="rm-receipt">
          <Icon name={kind === "made" ? "check-circle" : "hourglass"} size="large" />
          <span>{text}</span>
        </p>
        <p className="rm-muted">{t(kind === "invited" ? "invite.stop" : "receipt.stop")}</p>
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
