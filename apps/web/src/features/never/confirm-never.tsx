import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { ErrorState } from "../../shared/ui/states.js";
import { neverSentence, type What, type Who } from "./never.js";
import { useMakeBlock } from "./use-blocks.js";

interface ConfirmProps {
  who: Who;
  /** "iedereen bij Stichting Kade": inside a sentence. */
  whoName: string;
  what: What;
  onDone: (sentence: string) => void;
}

/** Screen 3: the choice in one sentence, what it does, and yes. */
export function ConfirmNever({ who, whoName, what, onDone }: ConfirmProps) {
  const { t } = useTranslation("never");
  const make = useMakeBlock();
  const sentence = neverSentence(t, whoName, what);
  const confirm = async (): Promise<void> => {
    try {
      await make.mutateAsync({ who: who.of, what: what.of });
      onDone(sentence);
    } catch {
      // stands above the button
    }
  };
  return (
    <>
      <Heading focusKey="confirm">{t("confirm.title")}</Heading>
      <p className="rm-sentence">
        <Icon name="lock-simple" />
        <span>{sentence}</span>
      </p>
      <Sheet>
        <div className="rm-facts">
          <Icon name="check-circle" />
          <span>{t("confirm.first")}</span>
          <Icon name="hand-palm" />
          <span>{t("confirm.atOnce", { who: whoName })}</span>
          <Icon name="envelope" />
          <span>{t("confirm.quiet")}</span>
          <Icon name="arrow-u-up-left" />
          <span>{t("confirm.back")}</span>
        </div>
      </Sheet>
      {make.isError && <ErrorState error={make.error} />}
      <div className="rm-actions">
        <Button weight="strong" full icon="lock-simple" busy={make.isPending} onClick={() => void confirm()}>
          {t("confirm.yes")}
        </Button>
      </div>
    </>
  );
}

/** What was chosen, and where to take it away again. */
export function NeverReceipt({ sentence }: { sentence: string }) {
  const { t } = useTranslation("never");
  return (
    <>
      <Heading focusKey="receipt" lead={t("receipt.lead")}>
        {t("receipt.title")}
      </Heading>
      <Sheet page edge="leaf" as="article">
        <p className="rm-receipt">
          <Icon name="lock-simple" size="large" />
          <span>{sentence}</span>
        </p>
        <p className="rm-muted">{t("receipt.back")}</p>
      </Sheet>
      <div className="rm-actions">
        <ButtonLink to="/sharing" weight="strong" full>
          {t("receipt.done")}
        </ButtonLink>
        <Button weight="quiet" icon="printer" onClick={() => print()}>
          {t("sharing:receipt.print")}
        </Button>
      </div>
    </>
  );
}
