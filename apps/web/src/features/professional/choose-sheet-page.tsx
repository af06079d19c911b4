import { useParams } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { useMe } from "../../shared/api/me.js";
import type { Template } from "../../shared/api/catalogue-types.js";
import { firstName } from "../../shared/text/words.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { TabRow } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { ReaderPage } from "./reader-page.js";
import { useReaderTexts } from "./use-reader-texts.js";
import { useView } from "./use-people.js";
import { partnerOf, sheetsFor } from "./writable-sheets.js";

function Choices() {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "" } = useParams();
  const book = useBook();
  const { activeMembership } = useMe();
  const view = useView(dossierId, purpose);
  const name = firstName(view.ownerName);
  const profession = activeMembership?.profession ?? "";
  const { own, together } = sheetsFor(book, profession);
  const row = (template: Template) => {
    const partner = partnerOf(book, template, profession);
    return (
      <TabRow
        key={template.key}
        to={template.key}
        icon={pictogramIcon(template.pictogram)}
        edge={edgeOf(template.section, activeMembership?.group)}
        title={partner ? t("write.twoParts") : template.label}
        sub={partner ? t("write.twoPartsText") : template.intro}
      />
    );
  };
  return (
    <>
      <Heading lead={t("write.lead", { name })}>{t("write.title")}</Heading>
      {own.length === 0 && <EmptyState icon="pencil-line" title={t("write.none")} text={t("write.noneText")} />}
      <div className="rm-list">{own.map(row)}</div>
      {together.length > 0 && (
        <details className="rm-details">
          <summary>
            {t("write.together", { name })}
            <Icon name="caret-down" size="small" />
          </summary>
          <div className="rm-list">{together.map(row)}</div>
        </details>
      )}
    </>
  );
}

/** Which sheet to write: the few of one's own profession first, the shared ones behind a door. */
export function ChooseSheetPage() {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "" } = useParams();
  return (
    <ReaderPage
      title={t("write.bar")}
      icon="pencil-line"
      back={`/people/${dossierId}/${purpose}`}
      focus
      skeleton={<Skeleton tabs={4} />}
    >
      <Choices />
    </ReaderPage>
  );
}
