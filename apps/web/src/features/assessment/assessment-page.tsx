import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { EntryDetail } from "../../shared/api/types.js";
import { dayText, recentDay } from "../../shared/text/moments.js";
import { firstName, listWords } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { canReadAloud, useReadAloud } from "../../shared/ui/read-aloud.js";
import { Note, Round, Sheet } from "../../shared/ui/sheet.js";
import { Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { OwnerPage } from "../binder/owner-page.js";
import { sheetIcon, sheetLabel, tabOf } from "../binder/tabs.js";
import { readersOf, useBinder, type Binder } from "../binder/use-binder.js";
import { ReactionPart } from "../entry/reaction.js";
import { SheetPaper, useAuthorText } from "../entry/sheet-paper.js";
import { useReaction } from "../entry/use-reaction.js";
import { useSheet, useSheetActs } from "../entry/use-sheet.js";
import { ReadAtOnce } from "../sharing/read-at-once.js";
import "../entry/entry.css";
import "./assessment.css";

interface DoorProps {
  binder: Binder;
  entry: EntryDetail;
  onRead: () => void;
}

/** The quiet door: who wrote it and what about. Nothing of the text is on the screen before it is asked for. */
function Door({ binder, entry, onRead }: DoorProps) {
  const { t } = useTranslation("assessment");
  const authorText = useAuthorText();
  const tab = tabOf(binder.book, entry.sectionKey);
  return (
    <>
      <Heading focusKey="door" lead={t("door.lead")}>
        {t("door.title", { name: entry.author?.name ?? "" })}
      </Heading>
      <Sheet page edge={tab.edge} as="article">
        <div className="rm-door">
          <Round icon={sheetIcon(binder.book, entry.templateKey)} edge={tab.edge} />
          <p className="rm-strong">{sheetLabel(binder.book, entry.templateKey)}</p>
          <p className="rm-muted">{authorText(entry.author)}</p>
          <p className="rm-muted">{t("door.day", { day: recentDay(entry.createdAt, binder.language) })}</p>
        </div>
      </Sheet>
      <Note icon="lock-simple" edge="lilac">
        <p>{t("door.closed")}</p>
      </Note>
      <div className="rm-actions">
        <Button weight="strong" full icon="door-open" onClick={onRead}>
          {t("door.read")}
        </Button>
        <ButtonLink to="/binder" weight="outline" full>
          {t("door.later")}
        </ButtonLink>
      </div>
      <p className="rm-muted">{t("door.together")}</p>
    </>
  );
}

function Listen() {
  const { t } = useTranslation("entry");
  const { reading, toggle } = useReadAloud(() => document.querySelector<HTMLElement>("main article")?.innerText ?? "");
  if (!canReadAloud()) return null;
  return (
    <div>
      <Button weight="outline" icon={reading ? "stop" : "speaker-high"} aria-pressed={reading} onClick={toggle}>
        {reading ? t("stopListening") : t("listen")}
      </Button>
    </div>
  );
}

function Reading({ binder, entry }: { binder: Binder; entry: EntryDetail }) {
  const { t } = useTranslation("assessment");
  const { accept } = useSheetActs(entry.id);
  const navigate = useNavigate();
  const toast = useToast();
  const template = binder.book.templates.get(entry.templateKey);
  const tab = tabOf(binder.book, entry.sectionKey);
  const medical = entry.dataClass === "medical";
  const name = firstName(entry.author?.name ?? "");
  const view = useReaction(entry.id, entry.reaction);
  if (!template) return null;
  const keep = async (): Promise<void> => {
    // What they began to say goes along, or they are told what is missing: it is not lost.
    if (view.isBegun && !(await view.save())) return;
    await accept.mutateAsync(entry);
    toast({ text: t("read.kept") });
    scrollTo({ top: 0 });
  };
  const stayClosed = (): void => {
    toast({ text: t("read.closed") });
    void navigate("/binder");
  };
  return (
    <>
      <Heading focusKey="read" lead={t("read.lead", { name })}>
        {sheetLabel(binder.book, entry.templateKey)}
      </Heading>
      <Listen />
      <SheetPaper entry={entry} template={template} edge={tab.edge} />
      <ReactionPart reaction={entry.reaction} handle={view} />
      <section className="rm-stack" aria-labelledby="choose">
        <div>
          <h2 id="choose" className="utrecht-heading-2">
            {t("choose.title")}
          </h2>
          <p className="rm-muted">{medical ? t("choose.medical") : t("choose.text")}</p>
        </div>
        <ReadAtOnce binder={binder} template={template} section={entry.sectionKey} writer={entry.author?.name ?? ""} />
        <div className="rm-actions">
          <Button
            weight="strong"
            full
            icon="notebook"
            busy={accept.isPending || view.busy}
            onClick={() => void keep().catch(() => undefined)}
          >
            {t("choose.accept")}
          </Button>
          <Button weight="outline" full icon="lock-simple" onClick={stayClosed}>
            {t("choose.closed")}
          </Button>
        </div>
        <p className="rm-muted">{t("choose.wrong", { name })}</p>
      </section>
    </>
  );
}

function AssessmentContent() {
  const { entryId = "" } = useParams();
  const binder = useBinder();
  const entry = useSheet(entryId);
  const { act } = useSheetActs(entryId);
  const [open, setOpen] = useState(false);
  if (entry.state === "accepted") return <AfterReading binder={binder} entry={entry} />;
  if (!open)
    return (
      <Door
        binder={binder}
        entry={entry}
        onRead={() => {
          setOpen(true);
          scrollTo({ top: 0 });
          if (!entry.openedAt) act.mutate("open");
        }}
      />
    );
  return <Reading binder={binder} entry={entry} />;
}

/** Kept: now the owner may share it, or leave it as it is. The medical side is not offered to be shared further. */
function AfterReading({ binder, entry }: { binder: Binder; entry: EntryDetail }) {
  const { t } = useTranslation("assessment");
  const title = sheetLabel(binder.book, entry.templateKey);
  const linked = binder.book.templates.get(entry.templateKey)?.linkedTemplates ?? [];
  const partner = binder.view.entries.find(
    (other) =>
      linked.includes(other.templateKey) && other.state === "submitted" && other.author?.name === entry.author?.name,
  );
  const others = readersOf(binder, [entry.id])
    .map(({ reader }) => reader.name)
    .filter((name) => name !== entry.author?.name);
  const names = listWords([...new Set(others)], binder.language);
  return (
    <>
      <Heading focusKey="after" lead={names === "" ? t("after.lead") : t("after.leadRead", { names })}>
        {t("after.title")}
      </Heading>
      <Sheet edge="leaf">
        <p className="rm-row rm-strong">
          <Icon name="check-circle" />
          {title}
        </p>
        <p className="rm-muted">{t("after.day", { day: dayText(entry.authoredAt, binder.language) })}</p>
      </Sheet>
      {partner && (
        <Note icon="file-text" edge="butter">
          <p>{t("after.partner", { sheet: sheetLabel(binder.book, partner.templateKey) })}</p>
          <ButtonLink to={`/assessments/${partner.id}`} weight="outline">
            {t("after.readPartner")}
          </ButtonLink>
        </Note>
      )}
      <div className="rm-actions">
        {entry.dataClass !== "medical" && (
          <ButtonLink to="/sharing/new" weight={partner ? "outline" : "strong"} full icon="share-network">
            {t("after.share")}
          </ButtonLink>
        )}
        <ButtonLink to={`/sheets/${entry.id}`} weight="outline" full>
          {t("after.see")}
        </ButtonLink>
        <ButtonLink to="/binder" weight="quiet">
          {t("after.binder")}
        </ButtonLink>
      </div>
    </>
  );
}

/** A new sheet of a professional: a quiet door, read now or later, react, keep it or keep it closed. */
export function AssessmentPage() {
  const { t } = useTranslation("assessment");
  const { entryId = "" } = useParams();
  return (
    <OwnerPage key={entryId} title={t("bar")} icon="file-text" back="/binder" skeleton={<Skeleton sheets={1} />}>
      <AssessmentContent />
    </OwnerPage>
  );
}
