import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useBook, type Book } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Pack, PackItem } from "../../shared/api/catalogue-types.js";
import type { ReleasedEntry, View } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { Folded } from "../../shared/ui/folded.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Chip, Sheet } from "../../shared/ui/sheet.js";
import { sheetIcon, tabOf } from "../binder/tabs.js";
import { Answers } from "../entry/answers.js";
import { useAuthorText } from "../entry/sheet-paper.js";
import { isEmpty } from "../entry/values.js";
import { packFor } from "./share-lines.js";
import "./shared-view.css";

interface ReadSheetProps {
  entry: ReleasedEntry;
  /** The reader's own order of the questions; what else is released comes after it. */
  order?: readonly string[];
  /** "new since …": only for who looks, never in a preview. */
  news?: string | null;
  ownerName: string;
  /** The level of its heading: a sheet under no group stands one higher. */
  level?: "h2" | "h3";
}

const noOrder: readonly string[] = [];

/** A sheet as a reader gets it: what is released of it, and the owner's own view beside it. */
export function ReadSheet({ entry, order = noOrder, news, ownerName, level: Title = "h3" }: ReadSheetProps) {
  const { t } = useTranslation("view");
  const book = useBook();
  const { language } = useBookOfWords();
  const authorText = useAuthorText(ownerName);
  const template = book.templates.get(entry.templateKey);
  if (!template) return null;
  const wanted = [...new Set(order.map((field) => field.split(".")[0] ?? field))];
  const first = wanted.filter((key) => !isEmpty(entry.body[key]));
  const rest = Object.keys(entry.body).filter((key) => !first.includes(key) && !isEmpty(entry.body[key]));
  const by = [authorText(entry.author), dayText(entry.authoredAt, language)].filter(Boolean).join(" · ");
  return (
    <Sheet edge={tabOf(book, entry.sectionKey).edge} as="article" labelledBy={`sheet-${entry.id}`}>
      <header>
        <Title id={`sheet-${entry.id}`} className="utrecht-heading-2 rm-sheet-title">
          <Icon name={sheetIcon(book, entry.templateKey)} />
          {template.label}
          {news && <Chip tone="new">{news}</Chip>}
        </Title>
        <p className="rm-muted rm-small">{by}</p>
      </header>
      {entry.plainSummary && (
        <div className="rm-summary">
          <p className="rm-strong">{t("inShort")}</p>
          <p>{entry.plainSummary}</p>
        </div>
      )}
      {first.length > 0 && <Answers template={template} body={entry.body} only={first} />}
      {rest.length > 0 && first.length === 0 && <Answers template={template} body={entry.body} />}
      {rest.length > 0 && first.length > 0 && (
        <Folded summary={t("restOfSheet", { count: rest.length })} isOnlyADoor>
          <Answers template={template} body={Object.fromEntries(rest.map((key) => [key, entry.body[key]]))} />
        </Folded>
      )}
      {entry.workStep && (
        <div>
          <p className="rm-strong">{t("workStep")}</p>
          <p>{entry.workStep}</p>
        </div>
      )}
      {entry.reaction && (
        <div className="rm-beside">
          <p className="rm-strong rm-row">
            <Icon name="chat-text" size="small" />
            {t("reaction", { name: entry.reaction.author ? authorText(entry.reaction.author) : ownerName })}
          </p>
          <p>
            {t(`stance.${entry.reaction.stance}`)} {entry.reaction.text}
          </p>
        </div>
      )}
    </Sheet>
  );
}

/** The lines of a reader's pack with what there is to show, and what comes outside it. */
export interface OrderedView {
  groups: { title: string; folded: boolean; lines: { item: PackItem; entries: ReleasedEntry[]; neutral: boolean }[] }[];
  others: ReleasedEntry[];
}

/** Whether an essential line has nothing to show. Off, empty, unwritten, removed, refused: all alike. */
function hasNothing(item: PackItem, entries: readonly ReleasedEntry[]): boolean {
  if (item.essential.length === 0) return false;
  const keys = item.essential.map((field) => field.split(".")[0] ?? field);
  return !entries.some((entry) => keys.some((key) => !isEmpty(entry.body[key])));
}

/** Puts what is released in the order of the reader's pack. */
export function inReadersOrder(pack: Pack | undefined, entries: readonly ReleasedEntry[]): OrderedView {
  const groups = (pack?.groups ?? []).map((group) => ({
    title: group.title,
    folded: group.folded ?? false,
    lines: group.items
      .map((item) => {
        const own = entries.filter((entry) => entry.templateKey === item.template);
        return { item, entries: own, neutral: hasNothing(item, own) };
      })
      .filter((line) => line.entries.length > 0 || line.neutral),
  }));
  const listed = new Set(groups.flatMap((group) => group.lines.map((line) => line.item.template)));
  return {
    groups: groups.filter((group) => group.lines.length > 0),
    others: entries.filter((entry) => !listed.has(entry.templateKey)),
  };
}

function Neutral({ book, item, pack, ask }: { book: Book; item: PackItem; pack: Pack; ask?: ReactNode }) {
  return (
    <p className="rm-neutral">
      <span className="rm-strong">{book.templates.get(item.template)?.label ?? ""}</span>
      <span>{pack.nothingShown}</span>
      {ask}
    </p>
  );
}

/** More sheets outside the pack than this stand behind a door. */
const fewOthers = 2;

function Group({ title, folded, children }: { title: string; folded: boolean; children: ReactNode }) {
  if (folded)
    return (
      <Folded summary={<h2 className="rm-group-title">{title}</h2>}>
        <div className="rm-stack">{children}</div>
      </Folded>
    );
  return (
    <section className="rm-stack">
      {title && <h2 className="rm-group-title">{title}</h2>}
      {children}
    </section>
  );
}

interface SharedViewProps {
  view: View;
  profession: string | null;
  purpose: string;
  /** What is new for who looks. */
  newsOf?: (entry: ReleasedEntry) => string | null;
  /** A way to ask for a sheet, beside the neutral sentence. */
  ask?: (templateKey: string) => ReactNode;
}

/** Everything that is released, in the reader's order. The same for reading and for looking along beforehand. */
export function SharedView({ view, profession, purpose, newsOf, ask }: SharedViewProps) {
  const { t } = useTranslation("view");
  const book = useBook();
  const pack = packFor(book.packs, profession, purpose);
  const { groups, others } = inReadersOrder(pack, view.entries);
  const sheet = (entry: ReleasedEntry, order?: readonly string[]) => (
    <ReadSheet
      key={entry.id}
      entry={entry}
      ownerName={view.ownerName.split(" ")[0] ?? ""}
      news={newsOf?.(entry) ?? null}
      level={groups.length > 0 ? "h3" : "h2"}
      {...(order ? { order } : {})}
    />
  );
  return (
    <div className="rm-read rm-stack rm-stack--wide">
      {pack &&
        groups.map((group) => (
          <Group key={group.title} title={group.title} folded={group.folded}>
            {group.lines.map(({ item, entries, neutral }) => (
              <div key={item.template} className="rm-stack">
                {entries.map((entry) => sheet(entry, item.fields))}
                {neutral && entries.length === 0 && (
                  <Neutral book={book} item={item} pack={pack} ask={ask?.(item.template)} />
                )}
              </div>
            ))}
          </Group>
        ))}
      {others.length > 0 && (
        <Group title={groups.length > 0 ? t("also") : ""} folded={groups.length > 0 && others.length > fewOthers}>
          {others.map((entry) => sheet(entry))}
        </Group>
      )}
    </div>
  );
}
