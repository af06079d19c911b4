import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Template } from "../../shared/api/catalogue-types.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { TabRow } from "../../shared/ui/sheet.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useBinder, type Binder } from "../binder/use-binder.js";
import { fittingSheets, ownerMayWrite, subjects } from "./start-sheets.js";

function SheetChoice({ template }: { template: Template }) {
  return (
    <TabRow
      to={`/new/${template.key}`}
      icon={pictogramIcon(template.pictogram)}
      edge={edgeOf(template.section)}
      title={template.label}
      sub={template.intro}
    />
  );
}

function More({ binder, shown }: { binder: Binder; shown: readonly Template[] }) {
  const { t } = useTranslation("entry");
  const [subject, setSubject] = useState<string | null>(null);
  const chosen = subjects.find((each) => each.key === subject);
  const sheets = [...binder.book.templates.values()].filter(
    (template) =>
      chosen?.sections.some((section) => section === template.section) &&
      ownerMayWrite(template) &&
      !shown.includes(template),
  );
  return (
    <details className="rm-details">
      <summary>
        {t("new.more")}
        <Icon name="caret-down" size="small" />
      </summary>
      <div className="rm-more">
        <p>{t("new.about")}</p>
        <div className="rm-chips">
          {subjects.map(({ key, icon }) => (
            <button
              key={key}
              type="button"
              className="rm-chip-button"
              aria-pressed={subject === key}
              onClick={() => setSubject(subject === key ? null : key)}
            >
              <Icon name={icon} size="small" />
              {t(`new.subjects.${key}`)}
            </button>
          ))}
        </div>
        {chosen && (
          <div className="rm-list" aria-live="polite">
            {sheets.map((template) => (
              <SheetChoice key={template.key} template={template} />
            ))}
          </div>
        )}
      </div>
    </details>
  );
}

function NewSheet() {
  const { t } = useTranslation("entry");
  const binder = useBinder();
  const [search] = useSearchParams();
  const fitting = fittingSheets(binder, search.get("section"));
  return (
    <>
      <Heading lead={t("new.lead")}>{t("new.title")}</Heading>
      <div className="rm-list">
        {fitting.map((template) => (
          <SheetChoice key={template.key} template={template} />
        ))}
      </div>
      <More binder={binder} shown={fitting} />
    </>
  );
}

/** A new sheet: a few that fit now, the rest by what you want to tell. Nobody sees a list of eighty. */
export function NewSheetPage() {
  const { t } = useTranslation("entry");
  return (
    <OwnerPage title={t("new.bar")} back="/binder">
      <NewSheet />
    </OwnerPage>
  );
}
