import { dayText } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { keepAsFile } from "../../shared/ui/keep-as-file.js";
import { useEntranceTexts } from "./use-entrance-texts.js";
import "./recovery-card.css";

interface RecoveryCardProps {
  codes: readonly string[];
  name: string;
  formal: boolean;
}

function asText(t: ReturnType<typeof useEntranceTexts>, codes: readonly string[], name: string): string {
  return [t("card.title"), name, location.host, "", ...codes.map((code, at) => `${at + 1}. ${code}`), ""].join("\n");
}

/** The ten codes as a card to print, to keep as a file or to copy by hand. Printing prints the card alone. */
export function RecoveryCard({ codes, name, formal }: RecoveryCardProps) {
  const t = useEntranceTexts(formal);
  const language = useLanguage();
  return (
    <>
      <section className="rm-card" aria-labelledby="card-title">
        <div className="rm-card__head">
          <Icon name="key" size="large" />
          <div>
            <h2 id="card-title" className="utrecht-heading-2">
              {t("card.cardTitle")}
            </h2>
            <p>
              {name} · {location.host} · {dayText(new Date(), language)}
            </p>
          </div>
        </div>
        <ol className="rm-card__codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p className="rm-card__how">{t("card.how")}</p>
      </section>
      <div className="rm-actions rm-actions--row rm-no-print">
        <Button weight="outline" icon="printer" onClick={() => print()}>
          {t("card.print")}
        </Button>
        <Button
          weight="outline"
          icon="file-text"
          onClick={() => keepAsFile(`${t("card.file")}.txt`, asText(t, codes, name))}
        >
          {t("card.keep")}
        </Button>
      </div>
    </>
  );
}
