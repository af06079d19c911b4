import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { EntryDetail } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { canReadAloud, useReadAloud } from "../../shared/ui/read-aloud.js";
import { Note } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { OwnerPage } from "../binder/owner-page.js";
import { sheetIcon, sheetLabel, tabOf } from "../binder/tabs.js";
import { isChanged, readersOf, useBinder, type Binder } from "../binder/use-binder.js";
import { EyeOf } from "../sharing/eye-of.js";
import { SheetLinksContext } from "./answers.js";
import { ChangedChoice, ChangedNote } from "./changed.js";
import { earlierOf } from "./differences.js";
import { NotDone } from "./not-done.js";
import { ReactionBeside } from "./reaction.js";
import { SheetPaper, useAuthorText } from "./sheet-paper.js";
import { isEmpty } from "./values.js";
import { useSheet, useSheetActs } from "./use-sheet.js";
import "./entry.css";

function Listen() {
  const { t } = useTranslation("entry");
  const { reading, toggle } = useReadAloud(() => document.querySelector<HTMLElement>("main article")?.innerText ?? "");
  if (!canReadAloud()) return null;
  return (
    <Button weight="quiet" icon={reading ? "stop" : "speaker-high"} aria-pressed={reading} onClick={toggle}>
      {reading ? t("stopListening") : t("listen")}
    </Button>
  );
}

function History({ entry, language }: { entry: EntryDetail; language: "nl" | "en" }) {
  const { t } = useTranslation("entry");
  if (!entry.history || entry.history.length < 2) return null;
  return (
    <details className="rm-details">
      <summary>
        <Icon name="clock-counter-clockwise" size="small" />
        {t("history.title", { count: entry.history.length })}
        <Icon name="caret-down" size="small" />
      </summary>
      <ul className="rm-list">
        {entry.history.toReversed().map((revision) => (
          <li key={revision.revision} className="rm-muted">
            {t("history.line", { day: dayText(revision.authoredAt, language), name: revision.author?.name ?? "" })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Remove({ entryId, back }: { entryId: string; back: string }) {
  const { t } = useTranslation("entry");
  const [open, setOpen] = useState(false);
  const { act } = useSheetActs(entryId);
  const navigate = useNavigate();
  const toast = useToast();
  const remove = (): void =>
    act.mutate("remove", {
      onSuccess: () => {
        toast({ text: t("remove.done") });
        void navigate(back, { replace: true });
      },
    });
  return (
    <>
      <Button weight="quiet" icon="trash" onClick={() => setOpen(true)}>
        {t("remove.button")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("remove.title")}>
        <p>{t("remove.text")}</p>
        <div className="rm-actions">
          <Button weight="danger" full busy={act.isPending} onClick={remove}>
            {t("remove.yes")}
          </Button>
          <Button weight="quiet" onClick={() => setOpen(false)}>
            {t("remove.no")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function PrivateSwitch({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation("entry");
  const { act } = useSheetActs(entry.id);
  const closed = entry.state === "private";
  return (
    <Button
      weight="quiet"
      icon={closed ? "share-network" : "lock-simple"}
      busy={act.isPending}
      onClick={() => act.mutate(closed ? "share-again" : "make-private")}
    >
      {closed ? t("private.off") : t("private.on")}
    </Button>
  );
}

function SheetContent({ binder, entryId }: { binder: Binder; entryId: string }) {
  const { t } = useTranslation("entry");
  const entry = useSheet(entryId);
  const template = binder.book.templates.get(entry.templateKey);
  const tab = tabOf(binder.book, entry.sectionKey);
  const title = sheetLabel(binder.book, entry.templateKey);
  const own = entry.author?.kind === "owner";
  const mayWrite = own || template?.authors === "both";
  const authorText = useAuthorText();
  const changed = isChanged(entry);
  const byline = changed ? t("changed.by", { name: authorText(entry.waitsBy ?? null) }) : own && t("author.me");
  // A sheet of which somebody took every answer away is no empty sheet: that is what is to be read.
  const blank = !changed && isEmpty(entry.body) && !entry.plainSummary;
  if (!template) return null;
  const earlier = earlierOf(template, entry);
  return (
    <>
      <Heading focusKey={changed ? "changed" : ""}>{title}</Heading>
      {entry.state === "private" && (
        <Note icon="lock-simple" edge="lilac">
          <p>{t("private.note")}</p>
        </Note>
      )}
      {changed && <ChangedNote entry={entry} earlier={earlier} />}
      {entry.draft && (
        <div className="rm-no-print">
          <Note icon="pencil-line" edge="butter">
            <p>{t("draftWaits")}</p>
          </Note>
        </div>
      )}
      {blank ? (
        <EmptyState
          icon={sheetIcon(binder.book, entry.templateKey)}
          title={t("blank.title")}
          text={t("blank.text")}
          action={
            <ButtonLink to={`/sheets/${entryId}/write`} weight="strong" icon="pencil-line">
              {t("goOn")}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <SheetPaper
            entry={entry}
            template={template}
            edge={tab.edge}
            {...(byline ? { byline } : {})}
            {...(earlier ? { earlier } : {})}
            aside={
              <>
                <NotDone template={template} body={entry.body} />
                <EyeOf readers={readersOf(binder, [entryId])} title={title} inWords />
              </>
            }
          />
          {!own && <ReactionBeside entryId={entryId} reaction={entry.reaction} />}
          {changed && <ChangedChoice entry={entry} mayWrite={mayWrite} />}
          <div className="rm-actions rm-no-print">
            {mayWrite && (
              <ButtonLink
                to={`/sheets/${entryId}/write`}
                weight={changed ? "outline" : "strong"}
                icon="pencil-line"
                full
              >
                {entry.draft ? t("goOn") : t("change")}
              </ButtonLink>
            )}
            <div className="rm-actions rm-actions--row">
              <Listen />
              {template.printable && !changed && (
                <Button weight="quiet" icon="printer" onClick={() => print()}>
                  {t("print")}
                </Button>
              )}
              {own && <PrivateSwitch entry={entry} />}
              <Remove entryId={entryId} back={`/binder/${encodeURIComponent(entry.sectionKey)}`} />
            </div>
          </div>
        </>
      )}
      <History entry={entry} language={binder.language} />
    </>
  );
}

function SheetFrame({ entryId }: { entryId: string }) {
  const { t } = useTranslation("binder");
  const binder = useBinder();
  const entry = binder.view.entries.find((other) => other.id === entryId);
  const key = entry?.sectionKey ?? binder.unfinished.find((other) => other.id === entryId)?.sectionKey;
  const tab = key ? tabOf(binder.book, key) : undefined;
  const links = (id: string): { to: string; label: string } | null => {
    const target = binder.view.entries.find((other) => other.id === id);
    return target ? { to: `/sheets/${id}`, label: sheetLabel(binder.book, target.templateKey) } : null;
  };
  return (
    <OwnerPage
      title={tab?.label ?? t("nav.binder")}
      back={tab ? `/binder/${encodeURIComponent(tab.key)}` : "/binder"}
      skeleton={<Skeleton sheets={1} />}
    >
      <SheetLinksContext value={links}>
        <SheetContent binder={binder} entryId={entryId} />
      </SheetLinksContext>
    </OwnerPage>
  );
}

/** One sheet: read it, listen to it, see who sees it, give my view, change it. */
export function SheetPage() {
  const { entryId = "" } = useParams();
  return <SheetFrame key={entryId} entryId={entryId} />;
}
