import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { Template } from "../../shared/api/catalogue-types.js";
import { ApiProblem, problemCode } from "../../shared/api/problem.js";
import type { Content } from "../../shared/api/types.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { SwitchRow } from "../../shared/ui/switch-row.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { firstName } from "../../shared/text/words.js";
import { OwnerPage } from "../binder/owner-page.js";
import { tabOf } from "../binder/tabs.js";
import { binderKeys, isChanged, useBinder, type Binder } from "../binder/use-binder.js";
import { unsavedBy } from "./draft-saver.js";
import { SheetPaper } from "./sheet-paper.js";
import { useDraft } from "./use-draft.js";
import { useSheet } from "./use-sheet.js";
import { ReadAtOnce } from "../sharing/read-at-once.js";
import { isEmpty } from "./values.js";
import { Writer, type ToField } from "./writer.js";
import { writerSteps } from "./writer-steps.js";
import { fieldOfPointer, wrongFields } from "./wrong-fields.js";
import { LinkTargets, useLinkable } from "./fields/other-fields.js";
import "./entry.css";

interface WritingProps {
  binder: Binder;
  template: Template;
  entryId: string | null;
  basedOn: number;
  initial: Content;
  isNew: boolean;
}

function Writing({ binder, template, entryId, basedOn, initial, isNew }: WritingProps) {
  const { t } = useTranslation("entry");
  const navigate = useNavigate();
  const client = useQueryClient();
  const toast = useToast();
  const [closed, setClosed] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(
    template,
    { dossierId: binder.dossierId, templateKey: template.key, entryId, basedOn },
    initial,
  );
  const steps = writerSteps([template], "owner", useLinkable());
  const tab = tabOf(binder.book, template.section);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: binderKeys.all(binder.dossierId) });

  const later = async (toField: ToField): Promise<void> => {
    try {
      await draft.saver.now();
    } catch (error) {
      const [wrong] = Object.keys(wrongFields(error));
      if (wrong !== undefined) toField(wrong);
      return toast({ text: t(`write.${unsavedBy(error)}`) });
    }
    toast({ text: t("write.laterDone") });
    await refresh();
    await navigate("/binder");
  };
  const keep = async (toField: (field: string) => void): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const id = await draft.finish(isNew ? (closed ? "private" : "accepted") : undefined);
      await refresh();
      toast({ text: t("write.kept") });
      await navigate(`/sheets/${id}`, { replace: true });
    } catch (error) {
      setFailure(error);
      if (problemCode(error) === "revision-conflict") void refresh();
      const [wrong] = error instanceof ApiProblem ? error.problems : [];
      if (wrong) toField(fieldOfPointer(wrong.pointer));
    } finally {
      setBusy(false);
    }
  };
  const now = new Date().toISOString();
  return (
    <Writer
      drafts={[draft]}
      steps={steps}
      story={template.firstSteps !== undefined}
      intro={isNew ? template.intro : undefined}
      onLater={(toField) => void later(toField)}
      closing={(toField) => (
        <>
          <Heading focusKey="closing" lead={isEmpty(draft.content.body) ? t("closing.empty") : t("closing.lead")}>
            {t("closing.title")}
          </Heading>
          {!isEmpty(draft.content.body) && (
            <SheetPaper
              entry={{
                id: "",
                sectionKey: tab.key,
                templateKey: template.key,
                templateVersion: template.version,
                dataClass: template.dataClass,
                author: null,
                createdAt: now,
                authoredAt: now,
                reviewAt: null,
                body: draft.content.body,
                plainSummary: null,
                workStep: null,
                reaction: null,
              }}
              template={template}
              edge={tab.edge}
              byline={template.label}
            />
          )}
          {isNew && (
            <SwitchRow
              icon="lock-simple"
              title={t("closing.private")}
              sub={t("closing.privateSub")}
              on={closed}
              onChange={setClosed}
            />
          )}
          {isNew && !closed && <ReadAtOnce binder={binder} template={template} />}
          {!isNew && <p className="rm-muted">{t("closing.readers")}</p>}
          {failure !== null && <ErrorState error={failure} />}
          {entryId !== null && problemCode(failure) === "revision-conflict" && (
            <ButtonLink to={`/sheets/${entryId}`} weight="outline" full>
              {t("write.seeNewer")}
            </ButtonLink>
          )}
          <div className="rm-actions">
            <Button
              weight="strong"
              full
              icon="check-circle"
              busy={busy}
              disabled={isEmpty(draft.content.body)}
              onClick={() => void keep(toField)}
            >
              {t("closing.keep")}
            </Button>
          </div>
        </>
      )}
    />
  );
}

function useTargets(binder: Binder) {
  return binder.view.entries.map((entry) => ({
    id: entry.id,
    templateKey: entry.templateKey,
    label: binder.book.templates.get(entry.templateKey)?.label ?? "",
  }));
}

function WriteNew() {
  const { templateKey = "" } = useParams();
  const binder = useBinder();
  const targets = useTargets(binder);
  const [template] = useState(() => binder.book.templates.get(templateKey));
  if (!template) throw new ApiProblem("not-found", 404);
  return (
    <LinkTargets value={targets}>
      <Writing binder={binder} template={template} entryId={null} basedOn={0} initial={{ body: {} }} isNew />
    </LinkTargets>
  );
}

function WriteExisting() {
  const { t } = useTranslation("entry");
  const { entryId = "" } = useParams();
  const binder = useBinder();
  const targets = useTargets(binder);
  const entry = useSheet(entryId);
  const [start] = useState(() => ({
    // Whoever goes on sees that there is a newer text, and may then put their own in its place.
    basedOn: entry.latestRevision ?? 0,
    isBehind: entry.draft !== null && entry.draft !== undefined && entry.draft.basedOn < (entry.latestRevision ?? 0),
    content: entry.draft?.content ?? { body: entry.body },
    changedBy: isChanged(entry) ? firstName(entry.waitsBy?.name ?? "") : null,
  }));
  const template = binder.book.templates.get(entry.templateKey);
  if (!template) throw new ApiProblem("not-found", 404);
  return (
    <LinkTargets value={targets}>
      {start.isBehind && (
        <Note icon="info" edge="butter">
          <p>{t("write.newer")}</p>
          <ButtonLink to={`/sheets/${entryId}`} weight="outline">
            {t("write.seeNewer")}
          </ButtonLink>
        </Note>
      )}
      {start.changedBy !== null && !start.isBehind && (
        <Note icon="info" edge="butter">
          <p>{t("changed.write", { name: start.changedBy })}</p>
        </Note>
      )}
      <Writing
        binder={binder}
        template={template}
        entryId={entryId}
        basedOn={start.basedOn}
        initial={{ body: start.content.body ?? {} }}
        isNew={(entry.latestRevision ?? 0) === 0}
      />
    </LinkTargets>
  );
}

/** Writing a new sheet, one step per screen. */
export function WriteNewPage() {
  const { t } = useTranslation("entry");
  return (
    <OwnerPage title={t("write.bar")} icon="pencil-line" back="/new" focus skeleton={<Skeleton sheets={1} />}>
      <WriteNew />
    </OwnerPage>
  );
}

/** Changing a sheet or going on with it. */
export function WriteSheetPage() {
  const { t } = useTranslation("entry");
  const { entryId = "" } = useParams();
  return (
    <OwnerPage
      title={t("write.bar")}
      icon="pencil-line"
      back={`/sheets/${entryId}`}
      focus
      skeleton={<Skeleton sheets={1} />}
    >
      <WriteExisting />
    </OwnerPage>
  );
}
