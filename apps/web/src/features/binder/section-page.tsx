import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { ReleasedEntry } from "../../shared/api/types.js";
import { useBook, type Book } from "../../shared/api/book.js";
import { ApiProblem } from "../../shared/api/problem.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { dayText } from "../../shared/text/moments.js";
import { Chip, TabRow } from "../../shared/ui/sheet.js";
import { EmptyState } from "../../shared/ui/states.js";
import { EyeOf } from "../sharing/eye-of.js";
import { OwnerPage } from "./owner-page.js";
import { sheetIcon, sheetLabel, tabOf, type Tab } from "./tabs.js";
import { isChanged, isClosed, readersOf, useBinder, type Binder } from "./use-binder.js";

function SheetRow({ binder, tab, entry }: { binder: Binder; tab: Tab; entry: ReleasedEntry }) {
  const { t } = useTranslation("binder");
  const title = sheetLabel(binder.book, entry.templateKey);
  const day = dayText(entry.authoredAt ?? entry.createdAt, binder.language);
  const unfinished = binder.unfinished.some((other) => other.id === entry.id);
  const own = entry.author?.kind === "owner";
  const aside = isClosed(entry) ? (
    <Chip tone="new">{entry.openedAt ? t("section.kept") : t("new")}</Chip>
  ) : entry.state === "withdrawn" ? null : (
    <>
      {unfinished && <Chip tone="sky">{t("section.unfinished")}</Chip>}
      {isChanged(entry) && <Chip tone="new">{t("new")}</Chip>}
      <EyeOf readers={readersOf(binder, [entry.id])} title={title} />
    </>
  );
  const sub = isClosed(entry)
    ? t("section.waiting")
    : isChanged(entry)
      ? t("section.changed", { name: entry.waitsBy?.name ?? "" })
      : entry.state === "withdrawn"
        ? t("section.withdrawn", { name: entry.author?.name ?? "" })
        : own
          ? t("section.mine", { day })
          : t("section.by", { name: entry.author?.name ?? "", day });
  return (
    <TabRow
      to={isClosed(entry) ? `/assessments/${entry.id}` : `/sheets/${entry.id}`}
      icon={sheetIcon(binder.book, entry.templateKey)}
      edge={tab.edge}
      title={title}
      sub={entry.state === "private" ? t("section.private") : sub}
      aside={aside}
    />
  );
}

function SectionContent({ tab }: { tab: Tab }) {
  const { t } = useTranslation("binder");
  const binder = useBinder();
  if (!isTab(binder.book, tab.key)) throw new ApiProblem("not-found", 404);
  const entries = binder.view.entries
    .filter((entry) => entry.sectionKey === tab.key)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <>
      <Heading lead={tab.hint || undefined}>{tab.label}</Heading>
      {entries.length === 0 ? (
        <EmptyState
          icon={tab.icon}
          title={t("section.empty")}
          text={tab.profession ? t("section.emptyProfession") : t("section.emptyText", { hint: tab.hint })}
          action={
            tab.profession ? undefined : (
              <ButtonLink to={`/new?section=${tab.key}`} weight="strong" icon="plus">
                {t("newSheet")}
              </ButtonLink>
            )
          }
        />
      ) : (
        <div className="rm-list">
          {entries.map((entry) => (
            <SheetRow key={entry.id} binder={binder} tab={tab} entry={entry} />
          ))}
        </div>
      )}
      {entries.length > 0 && !tab.profession && (
        <ButtonLink to={`/new?section=${tab.key}`} weight="outline" icon="plus" full>
          {t("newSheet")}
        </ButtonLink>
      )}
    </>
  );
}

/** True for a tab that a binder has or can get. */
function isTab(book: Book, key: string): boolean {
  return (
    book.sections.some((section) => section.key === key) || book.professions.has(tabOf(book, key).profession ?? "")
  );
}

function SectionFrame() {
  const { t } = useTranslation("binder");
  const { sectionKey = "" } = useParams();
  const book = useBook();
  const tab = tabOf(book, sectionKey);
  return (
    <OwnerPage title={isTab(book, sectionKey) ? tab.label : t("nav.binder")} icon={tab.icon} back="/binder">
      <SectionContent key={sectionKey} tab={tab} />
    </OwnerPage>
  );
}

/** One tab of the binder with its sheets. */
export { SectionFrame as SectionPage };
