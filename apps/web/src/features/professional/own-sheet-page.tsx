import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { answered, api } from "../../shared/api/api.js";
import type { EntryDetail } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { TextAreaField } from "../../shared/ui/text-area-field.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip } from "../../shared/ui/sheet.js";
import { problemText, Skeleton } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { tabOf } from "../binder/tabs.js";
import { NotDone } from "../entry/not-done.js";
import { SheetPaper } from "../entry/sheet-paper.js";
import { ReaderPage } from "./reader-page.js";
import { useOwnSheet, usePerson } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";
import "../entry/entry.css";

function Withdraw({ entry, name }: { entry: EntryDetail; name: string }) {
  const { t } = useReaderTexts();
  const { t: problem } = useTranslation("problems-formal");
  const { dossierId = "" } = useParams();
  const client = useQueryClient();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const withdraw = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/entries/{entryId}/withdraw", {
          params: { path: { dossierId, entryId: entry.id } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      toast({ text: t("withdraw.done") });
      setOpen(false);
    },
    onError: (error) => toast({ text: problem(`${problemText(error)}.text`) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["released", dossierId] }),
  });
  return (
    <>
      <Button weight="quiet" icon="arrow-u-up-left" onClick={() => setOpen(true)}>
        {t("withdraw.button")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("withdraw.title")}>
        <p>{t("withdraw.text", { name })}</p>
        <TextAreaField label={t("withdraw.reason")} value={reason} onText={setReason} />
        <Button
          weight="danger"
          full
          disabled={reason.trim() === ""}
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          {t("withdraw.yes")}
        </Button>
      </Dialog>
    </>
  );
}

function OwnSheet() {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "", entryId = "" } = useParams();
  const book = useBook();
  const person = usePerson(dossierId);
  const entry = useOwnSheet(dossierId, purpose, entryId);
  const template = book.templates.get(entry.templateKey);
  const name = firstName(person.ownerName);
  const isOver = person.relation === "wrote";
  const state = entry.state ?? "accepted";
  if (!template) return null;
  const shown = entry.draft ? { ...entry, ...entry.draft.content } : entry;
  return (
    <>
      <Heading lead={t(`stateLong.${state}`, { name })}>{template.label}</Heading>
      <SheetPaper
        entry={{ ...shown, plainSummary: shown.plainSummary ?? null, workStep: shown.workStep ?? null }}
        template={template}
        edge={tabOf(book, entry.sectionKey).edge}
        aside={
          <>
            {/* Of a sheet for both they may not see the answer that is the owner's. */}
            {template.authors !== "both" && <NotDone template={template} body={shown.body} />}
            <Chip tone={state === "accepted" ? "ok" : "plain"}>{t(`state.${state}`)}</Chip>
          </>
        }
      />
      {isOver && <p className="rm-muted">{t("readBack.text", { name })}</p>}
      <div className="rm-actions rm-actions--row">
        {state !== "withdrawn" && !isOver && (
          <ButtonLink to="write" weight={state === "draft" ? "strong" : "outline"} icon="pencil-line">
            {state === "draft" ? t("mine.goOn") : t("mine.change")}
          </ButtonLink>
        )}
        {(state === "submitted" || state === "accepted") && <Withdraw entry={entry} name={name} />}
      </div>
    </>
  );
}

/** A sheet I wrote: where it is now, go on with it, take it back. */
export function OwnSheetPage() {
  const { t } = useReaderTexts();
  const { dossierId = "", purpose = "" } = useParams();
  return (
    <ReaderPage
      title={t("nav.mine")}
      icon="pencil-line"
      back={`/people/${dossierId}/${purpose}`}
      skeleton={<Skeleton sheets={1} />}
    >
      <OwnSheet />
    </ReaderPage>
  );
}
