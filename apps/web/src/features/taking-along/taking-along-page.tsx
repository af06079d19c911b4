import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import type { Export } from "../../shared/api/types.js";
import { clockText, dayText } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { keepAsFile } from "../../shared/ui/keep-as-file.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, ErrorState } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { tabOf } from "../binder/tabs.js";
import { isWaiting } from "../binder/use-binder.js";
import { ReadSheet } from "../sharing/shared-view.js";
import { useExport } from "./use-export.js";
import "./taking-along.css";

function Before({ making }: { making: ReturnType<typeof useExport> }) {
  const { t } = useTranslation("taking");
  return (
    <>
      <Heading lead={t("lead")}>{t("title")}</Heading>
      <Sheet>
        <div className="rm-facts">
          <Icon name="notebook" />
          <span>{t("what")}</span>
          <Icon name="fingerprint" />
          <span>{t("sure")}</span>
          <Icon name="hand-palm" />
          <span>{t("careful")}</span>
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

/** Sheets tab by tab, as in the binder. What was taken out of it, or waits to be read first, is in the file only. */
function Copy({ made }: { made: Export }) {
  const { t } = useTranslation("taking");
  const book = useBook();
  const language = useLanguage();
  const entries = made.view.entries.filter((entry) => entry.state !== "removed" && !isWaiting(entry));
  const moment = { day: dayText(made.madeAt, language), time: clockText(made.madeAt, language) };
  const file = (): void =>
    keepAsFile(`regiemap-${made.madeAt.slice(0, 10)}.json`, JSON.stringify(made, null, 2), "application/json");
  return (
    <div className="rm-copy rm-stack rm-stack--wide">
      <Heading lead={t("made.lead", moment)} focusKey="made">
        {t("made.title", { name: made.view.ownerName })}
      </Heading>
      <div className="rm-actions rm-no-print">
        <Button weight="strong" full icon="printer" disabled={entries.length === 0} onClick={() => print()}>
          {t("made.print")}
        </Button>
        <Button weight="outline" full icon="file-text" onClick={file}>
          {t("made.file")}
        </Button>
        <p className="rm-muted rm-small">{t("made.fileHint")}</p>
      </div>
      {entries.length === 0 && <EmptyState icon="notebook" title={t("made.empty")} text={t("made.emptyText")} />}
      {made.view.sections.map((key) => {
        const own = entries.filter((entry) => entry.sectionKey === key);
        if (own.length === 0) return null;
        return (
          <section key={key} className="rm-read rm-stack">
            <h2 className="rm-group-title">{tabOf(book, key, language).label}</h2>
            {own.map((entry) => (
              <ReadSheet key={entry.id} entry={entry} ownerName={firstName(made.view.ownerName)} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** Meenemen: a copy of the whole binder, to print or to keep. */
export function TakingAlongPage() {
  const { t } = useTranslation("taking");
  const making = useExport();
  return (
    <OwnerPage title={t("bar")} icon="copy" back="/settings" focus>
      {making.data ? <Copy made={making.data} /> : <Before making={making} />}
    </OwnerPage>
  );
}
