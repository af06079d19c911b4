import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { useMe } from "../../shared/api/me.js";
import type { Template } from "../../shared/api/catalogue-types.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { Content, EntryDetail } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Note } from "../../shared/ui/sheet.js";
import { Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { unsavedBy } from "../entry/draft-saver.js";
import { LinkTargets, useLinkable } from "../entry/fields/other-fields.js";
import { useDraft, type DraftHandle } from "../entry/use-draft.js";
import { isEmpty } from "../entry/values.js";
import { Writer, type ToField } from "../entry/writer.js";
import { writerSteps } from "../entry/writer-steps.js";
import { fieldOfPointer, wrongFields } from "../entry/wrong-fields.js";
import { SendScreen } from "./send-screen.js";
import { ReaderPage } from "./reader-page.js";
import { useReaderTexts } from "./use-reader-texts.js";
import { useOwnSheet, useView } from "./use-people.js";
import { partnerOf } from "./writable-sheets.js";
import "../entry/entry.css";

const nothing: Content = { body: {} };

/** On a sheet for both the owner's own words are not for a professional to send back. */
function withoutOwners({ body, plainSummary, workStep }: Content, template: Template): Content {
  const fields = template.steps.flatMap((step) => step.fields);
  const isOwners = (key: string) => fields.some((field) => field.key === key && field.by === "owner");
  const kept = Object.fromEntries(Object.entries(body).filter(([key]) => !isOwners(key)));
  return { body: kept, plainSummary, workStep };
}

/** Whether somebody said something on this sheet. */
function isWritten({ content }: DraftHandle): boolean {
  return !isEmpty(content.body) || Boolean(content.plainSummary) || Boolean(content.workStep);
}

/**
 * Gives every written part to the owner, once each, also when a later part has to be mended first.
 * @param isGiven the owner has this sheet already: what is given now is its next text
 */
function useSend(drafts: readonly DraftHandle[], isGiven: boolean, after: () => Promise<void>) {
  const [sent, setSent] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async (toField: (field: string, part: number) => void): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const done = [...sent];
    let part = 0;
    try {
      for (const draft of drafts.filter((each) => isWritten(each) && !done.includes(each.template.key))) {
        part = drafts.indexOf(draft);
        await (isGiven ? draft.finish() : draft.submit());
        done.push(draft.template.key);
      }
      await after();
    } catch (error) {
      setSent(done);
      setFailure(error);
      const [wrong] = error instanceof ApiProblem ? error.problems : [];
      if (wrong) toField(fieldOfPointer(wrong.pointer), part);
    } finally {
      setBusy(false);
    }
  };
  const isSent = ({ template }: DraftHandle): boolean => sent.includes(template.key);
  return { send, busy, failure, isSent };
}

/** A draft is still only its writer's. */
const isGivenSheet = (entry?: EntryDetail): boolean => entry !== undefined && entry.state !== "draft";

/** Whether what was left unfinished was begun before the newest text of its sheet. */
const isBehind = ({ draft, latestRevision = 0 }: EntryDetail): boolean =>
  draft != null && draft.basedOn < latestRevision;

interface WritingProps {
  name: string;
  templates: readonly [Template, Template?];
  entry?: EntryDetail;
}

function Writing({ name, templates: [first, second], entry }: WritingProps) {
  const { t } = useReaderTexts();
  const { t: words } = useTranslation("entry");
  const { dossierId = "", purpose = "" } = useParams();
  const linkable = useLinkable();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [bundleId] = useState(() => crypto.randomUUID());
  const start = {
    dossierId,
    purpose,
    // Whoever goes on is told that there is a newer text, and may then put their own answers in its place.
    basedOn: entry?.latestRevision ?? 0,
    ...(second ? { bundleId } : {}),
  };
  const initial: Content = entry ? (entry.draft?.content ?? withoutOwners(entry, first)) : nothing;
  const one = useDraft(first, { ...start, templateKey: first.key, entryId: entry?.id ?? null }, initial);
  // A hook for the second part always runs; without a second part it never gets a text and so never saves.
  const two = useDraft(second ?? first, { ...start, templateKey: second?.key ?? "", entryId: null }, nothing);
  const drafts = second ? [one, two] : [one];
  const templates = second ? [first, second] : [first];
  const back = `/people/${dossierId}/${purpose}`;
  const leave = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["released", dossierId] });
    await navigate(back);
  };
  const { send, busy, failure, isSent } = useSend(drafts, isGivenSheet(entry), async () => {
    toast({ text: t("send.done", { name }) });
    await leave();
  });
  const given = drafts.find(isSent);
  const left = drafts.find((draft) => !isSent(draft));
  const later = async (toField: ToField): Promise<void> => {
    const saved = await Promise.allSettled(drafts.map((draft) => draft.saver.now()));
    const part = saved.findIndex(({ status }) => status === "rejected");
    const failed = saved[part];
    if (failed?.status === "rejected") {
      const [wrong] = Object.keys(wrongFields(failed.reason));
      if (wrong !== undefined) toField(wrong, part);
      return toast({ text: words(`write.${unsavedBy(failed.reason)}Formal`) });
    }
    toast({ text: t("send.later") });
    await leave();
  };
  return (
    <Writer
      formal
      drafts={drafts}
      steps={writerSteps(templates, "professional", linkable)}
      onLater={(toField) => void later(toField)}
      isGiven={(part) => drafts.some((draft, at) => at === part && isSent(draft))}
      notice={
        given &&
        left && (
          <Note icon="warning-circle" edge="butter">
            <p role="status">
              {t("send.half", {
                name,
                sent: given.template.label,
                left: left.template.label,
              })}
            </p>
          </Note>
        )
      }
      intro={second ? t("write.twoPartsText") : undefined}
      {...(second ? { partName: (part: number) => templates[part]?.label ?? "" } : {})}
      closing={(toField) => (
        <SendScreen
          name={name}
          drafts={drafts.filter((draft) => isWritten(draft) && !isSent(draft))}
          failure={failure}
          busy={busy}
          onSend={() => void send(toField)}
        />
      )}
    />
  );
}

function Contribute() {
  const { dossierId = "", purpose = "", templateKey = "" } = useParams();
  const view = useView(dossierId, purpose);
  const name = firstName(view.ownerName);
  const book = useBook();
  const targets = view.entries.map((entry) => ({
    id: entry.id,
    templateKey: entry.templateKey,
    label: book.templates.get(entry.templateKey)?.label ?? "",
  }));
  return (
    <>
      <LinkTargets value={targets}>{templateKey === "" ? <GoOn name={name} /> : <StartNew name={name} />}</LinkTargets>
    </>
  );
}

function StartNew({ name }: { name: string }) {
  const { templateKey = "" } = useParams();
  const book = useBook();
  const profession = useMe().activeMembership?.profession ?? "";
  const [template] = useState(() => book.templates.get(templateKey));
  if (!template) throw new ApiProblem("not-found", 404);
  return <Writing name={name} templates={[template, partnerOf(book, template, profession)]} />;
}

function GoOn({ name }: { name: string }) {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "", entryId = "" } = useParams();
  const book = useBook();
  const entry = useOwnSheet(dossierId, purpose, entryId);
  const [template] = useState(() => book.templates.get(entry.templateKey));
  const [wasBehind] = useState(() => isBehind(entry));
  if (!template) throw new ApiProblem("not-found", 404);
  return (
    <>
      {wasBehind && (
        <Note icon="info" edge="butter">
          <p>{t("write.newer", { name })}</p>
        </Note>
      )}
      <Writing name={name} templates={[template]} entry={entry} />
    </>
  );
}

/** Writing a sheet in one's own tab; an assessment in two parts in one go. */
export function ContributePage() {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "" } = useParams();
  return (
    <ReaderPage
      title={t("write.bar")}
      icon="pencil-line"
      back={`/people/${dossierId}/${purpose}`}
      focus
      skeleton={<Skeleton sheets={1} />}
    >
      <Contribute />
    </ReaderPage>
  );
}
