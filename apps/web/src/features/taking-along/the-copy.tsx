import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import type { Export } from "../../shared/api/types.js";
import { clockText, dayText } from "../../shared/text/moments.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { keepAsFile } from "../../shared/ui/keep-as-file.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState } from "../../shared/ui/states.js";
import { tabOf } from "../binder/tabs.js";
import { isClosed } from "../binder/use-binder.js";
import { ReadSheet } from "../sharing/shared-view.js";

/** When a copy was made, in words. */
export interface CopyMoment {
  day: string;
  time: string;
}

interface TheCopyProps {
  made: Export;
  leadOf: (moment: CopyMoment) => string;
  emptyText: string;
}

/** Sheets tab by tab, as in the binder. What was taken out of it, or waits to be read first, is in the file only. */
export function TheCopy({ made, leadOf, emptyText }: TheCopyProps) {
  const { t } = useTranslation("taking");
  const book = useBook();
  const language = useLanguage();
  const entries = made.view.entries.filter((entry) => entry.state !== "removed" && !isClosed(entry));
  const moment = { day: dayText(made.madeAt, language), time: clockText(made.madeAt, language) };
  const file = (): void =>
    keepAsFile(`regiemap-${made.madeAt.slice(0, 10)}.json`, JSON.stringify(made, null, 2), "application/json");
  return (
    <div className="rm-stack rm-stack--wide">
      <Heading lead={leadOf(moment)} focusKey="made">
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
      {entries.length === 0 && <EmptyState icon="notebook" title={t("made.empty")} text={emptyText} />}
      {made.view.sections.map((key) => {
        const own = entries.filter((entry) => entry.sectionKey === key);
        if (own.length === 0) return null;
        return (
          <section key={key} className="rm-read rm-stack">
            <h2 className="rm-group-title">{tabOf(book, key).label}</h2>
            {own.map((entry) => (
              <ReadSheet key={entry.id} entry={entry} ownerName={firstName(made.view.ownerName)} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
