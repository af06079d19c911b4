import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { answered, api, once } from "../../shared/api/api.js";
import { useBook } from "../../shared/api/book.js";
import type { Template } from "../../shared/api/catalogue-types.js";
import { ApiProblem } from "../../shared/api/problem.js";
import type { Content } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { TabRow } from "../../shared/ui/sheet.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { ProgressDots } from "../../shared/ui/steps.js";
import { useToast } from "../../shared/ui/toast.js";
import { ownerMayWrite } from "../entry/start-sheets.js";
import { isEmpty } from "../entry/values.js";
import { StepFields } from "../entry/writer-step.js";
import { writerSteps } from "../entry/writer-steps.js";
import "../entry/entry.css";
import { ReaderPage } from "../professional/reader-page.js";
import { usePeople } from "../professional/use-people.js";

/** The few sheets that somebody else can well write down together with the owner. */
const OFTEN = ["my-question", "conversation-prep", "goal-steps", "how-i-work-best", "needs-at-work", "opening-card"];

function useOwnersName(): string {
  const { dossierId } = useParams();
  return firstName(usePeople().find(({ id }) => id === dossierId)?.ownerName ?? "");
}

function ChooseSheet() {
  const { t } = useTranslation("helping");
  const book = useBook();
  const name = useOwnersName();
  const often = OFTEN.flatMap((key) => book.templates.get(key) ?? []).filter(ownerMayWrite);
  return (
    <>
      <Heading lead={t("prepare.lead", { name })}>{t("prepare.title", { name })}</Heading>
      <div className="rm-list">
        {often.map((template) => (
          <TabRow
            key={template.key}
            to={template.key}
            icon={pictogramIcon(template.pictogram)}
            edge={edgeOf(template.section)}
            title={template.label}
            sub={template.intro}
          />
        ))}
      </div>
    </>
  );
}

function WriteSheet({ template }: { template: Template }) {
  const { t } = useTranslation("helping");
  const { dossierId = "" } = useParams();
  const name = useOwnersName();
  const navigate = useNavigate();
  const client = useQueryClient();
  const toast = useToast();
  const [content, setContent] = useState<Content>({ body: {} });
  const [at, setAt] = useState(0);
  const prepare = useMutation({
    mutationFn: useOnce((body: Content["body"], key) =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/prepared-sheets", {
          params: { path: { dossierId }, header: once(key) },
          body: { templateKey: template.key, content: { body } },
        }),
      ),
    ),
    onSuccess: async () => {
      toast({ text: t("prepare.done", { name }) });
      await client.invalidateQueries({ queryKey: ["dossier", dossierId] });
      await navigate(`/people/${dossierId}/-`);
    },
  });
  const steps = writerSteps([template], "owner", new Set());
  const step = steps[at];
  const go = (next: number): void => {
    setAt(next);
    scrollTo({ top: 0 });
  };
  if (!step) throw new ApiProblem("not-found", 404);
  const isLast = at === steps.length - 1;
  return (
    <>
      <ProgressDots at={at + 1} of={steps.length} />
      <Heading focusKey={String(at)} lead={at === 0 ? t("prepare.writeLead", { name }) : step.help}>
        {step.title}
      </Heading>
      <div className="rm-stack rm-stack--wide">
        <StepFields step={step} draft={{ content, errors: {}, change: setContent }} />
      </div>
      {prepare.isError && <ErrorState error={prepare.error} />}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon={isLast ? "check-circle" : "arrow-right"}
          disabled={isLast && isEmpty(content.body)}
          busy={prepare.isPending}
          onClick={() => (isLast ? prepare.mutate(content.body) : go(at + 1))}
        >
          {isLast ? t("prepare.send", { name }) : t("prepare.next")}
        </Button>
        {at > 0 && (
          <Button weight="quiet" icon="arrow-left" onClick={() => go(at - 1)}>
            {t("prepare.previous")}
          </Button>
        )}
      </div>
    </>
  );
}

function PrepareContent() {
  const { templateKey } = useParams();
  const book = useBook();
  if (templateKey === undefined) return <ChooseSheet />;
  const template = book.templates.get(templateKey);
  if (!template || !ownerMayWrite(template)) throw new ApiProblem("not-found", 404);
  return <WriteSheet template={template} />;
}

/** A helper writes a sheet down for the owner, who decides what happens with it. */
export function PrepareSheetPage() {
  const { t } = useTranslation("helping");
  const { dossierId = "", templateKey } = useParams();
  const back = `/people/${dossierId}/-${templateKey === undefined ? "" : "/prepare"}`;
  return (
    <ReaderPage title={t("prepare.bar")} icon="pencil-line" back={back} focus skeleton={<Skeleton tabs={4} />}>
      <PrepareContent />
    </ReaderPage>
  );
}
