import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { clockText, recentDay } from "../../shared/text/moments.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Note } from "../../shared/ui/sheet.js";
import { useVerification } from "./use-events.js";

/** "Alles klopt": the chain was checked just now; with how to check it without us. */
export function AllRight() {
  const { t } = useTranslation("looked");
  const { language } = useBookOfWords();
  const { data, isPending, isFetching, refetch } = useVerification();
  if (isPending)
    return (
      <Note icon="hourglass" edge="stone">
        {t("verify.busy")}
      </Note>
    );
  if (!data) return null;
  if (!data.intact)
    return (
      <Note icon="warning-circle" edge="peach">
        <p className="rm-strong">{t("verify.broken")}</p>
        <p>{t("verify.brokenText")}</p>
      </Note>
    );
  const { checkpoint } = data;
  return (
    <Note icon="seal-check" edge="leaf">
      <p>
        <strong>{t("verify.right")}</strong> {t("verify.rightText")}
      </p>
      <details className="rm-details">
        <summary>
          {t("verify.how")}
          <Icon name="caret-down" size="small" />
        </summary>
        <div className="rm-stack rm-stack--tight">
          <p>{t("verify.chain")}</p>
          <p>{t("verify.count", { count: data.events })}</p>
          {checkpoint && (
            <p>
              {t("verify.checkpoint", {
                day: recentDay(checkpoint.at, language),
                time: clockText(checkpoint.at, language),
              })}
            </p>
          )}
          <p>{t("verify.own")}</p>
          <div>
            <Button weight="outline" busy={isFetching} onClick={() => void refetch()}>
              {t("verify.again")}
            </Button>
          </div>
        </div>
      </details>
    </Note>
  );
}
