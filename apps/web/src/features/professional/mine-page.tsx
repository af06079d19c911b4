import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, TabRow } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { sheetIcon, tabOf } from "../binder/tabs.js";
import { changedAt, inOrder } from "./own-sheets.js";
import { ReaderPage } from "./reader-page.js";
import { useOwnSheets } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";

function Mine() {
  const { t } = useReaderTexts();
  const book = useBook();
  const { sheetLabel, language } = useBookOfWords();
  const sheets = useOwnSheets();
  const sorted = inOrder(sheets);
  return (
    <>
      <Heading lead={t("mine.lead")}>{t("mine.title")}</Heading>
      {sorted.length === 0 && <EmptyState icon="pencil-line" title={t("mine.empty")} text={t("mine.emptyText")} />}
      <div className="rm-list">
        {sorted.map(({ dossier, purpose, entry }) => (
          <TabRow
            key={entry.id}
            to={`/people/${dossier.id}/${purpose}/sheets/${entry.id}`}
            icon={sheetIcon(book, entry.templateKey)}
            edge={tabOf(book, entry.sectionKey).edge}
            title={sheetLabel(entry.templateKey)}
            sub={t("mine.line", { name: dossier.ownerName, day: dayText(changedAt(entry), language) })}
            aside={
              <Chip tone={entry.state === "accepted" ? "ok" : entry.state === "draft" ? "new" : "plain"}>
                {t(`state.${entry.state ?? "accepted"}`)}
              </Chip>
            }
          />
        ))}
      </div>
    </>
  );
}

/** Mijn bladen: everything I wrote, what is unfinished first. */
export function MinePage() {
  const { t } = useReaderTexts();
  return (
    <ReaderPage title={t("nav.mine")} icon="pencil-line" skeleton={<Skeleton tabs={4} />}>
      <Mine />
    </ReaderPage>
  );
}
