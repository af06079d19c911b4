import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { answered, api, once } from "../../shared/api/api.js";
import { useBook, type Book } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { PackItem } from "../../shared/api/catalogue-types.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { useOnce } from "../../shared/api/use-once.js";
import { dayText } from "../../shared/text/moments.js";
import { firstName, listWords } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, ErrorState, Skeleton } from "../../shared/ui/states.js";
import { StepBar } from "../../shared/ui/steps.js";
import { SwitchRow } from "../../shared/ui/switch-row.js";
import { useToast } from "../../shared/ui/toast.js";
import { sheetIcon } from "../binder/tabs.js";
import { ReaderPage } from "../professional/reader-page.js";
import { usePeople } from "../professional/use-people.js";
import type { Choice } from "../sharing/choice.js";
import { ownerMayWrite } from "../entry/start-sheets.js";
import { cellFor, packFor } from "../sharing/share-lines.js";
import type { NewGrant } from "../sharing/use-share.js";
import { UntilStep } from "../sharing/until-step.js";
import { WhoStep } from "../sharing/who-step.js";
import { useMyMandates } from "./use-mandates.js";
import "../sharing/sharing.css";

/**
 * The usual questions of this reader. Which sheets there are a helper does not know, so every one is named by its kind;
 * what only goes sheet by sheet is for the owner to choose.
 */
function linesFor(book: Book, reader: ReaderCard, purpose: string): PackItem[] {
  const items = packFor(book.packs, reader.profession, purpose)?.groups.flatMap((group) => group.items) ?? [];
  return items.filter(({ template: key }) => {
    const template = book.templates.get(key);
    const isItemOnly = book.classes.find((each) => each.key === template?.dataClass)?.itemOnly !== false;
    const listed = book.ceiling.onlyTemplates[reader.group];
    const isListed = listed === undefined || (listed[template?.dataClass ?? ""]?.includes(key) ?? false);
    return template && !isItemOnly && isListed && cellFor(book, reader, purpose, template.dataClass) !== "never";
  });
}

/** On from the start: what this reader needs most, of what the owner writes themself and the ceiling lets be offered. */
function isSuggested(book: Book, reader: ReaderCard, purpose: string, item: PackItem): boolean {
  const template = book.templates.get(item.template);
  if (!template || !ownerMayWrite(template) || item.essential.length === 0) return false;
  return cellFor(book, reader, purpose, template.dataClass) === "offer";
}

/**
 * Who decides about some kinds of sheets puts only those forward; who decides about none, as a supporter, may put any forward,
 * since the owner decides.
 */
function useWhatTheyMayName(dossierId: string): (item: PackItem) => boolean {
  const book = useBook();
  const inForce = useMyMandates().filter((each) => each.dossierId === dossierId && each.state === "in-force");
  const decided = new Set(inForce.flatMap(({ decides }) => decides));
  return ({ template }) => decided.size === 0 || decided.has(book.templates.get(template)?.dataClass ?? "");
}

interface WhatProps {
  name: string;
  lines: readonly PackItem[];
  /** Keys of the sheets that are shown first. */
  usual: ReadonlySet<string>;
  isOn: (key: string) => boolean;
  onFlip: (key: string, on: boolean) => void;
  onNext: () => void;
}

function WhatToRead({ name, lines, usual, isOn, onFlip, onNext }: WhatProps) {
  const { t } = useTranslation("helping");
  const book = useBook();
  const { sheetLabel } = useBookOfWords();
  const row = ({ template }: PackItem) => (
    <SwitchRow
      key={template}
      icon={sheetIcon(book, template)}
      title={sheetLabel(template)}
      on={isOn(template)}
      onChange={(on) => onFlip(template, on)}
    />
  );
  const rest = lines.filter(({ template }) => !usual.has(template));
  return (
    <>
      <Heading focusKey="what" lead={t("share.whatLead")}>
        {t("share.what", { name })}
      </Heading>
      {lines.length === 0 ? (
        <EmptyState icon="file-text" title={t("share.nothing")} text={t("share.nothingText")} />
      ) : (
        <div className="rm-list">{lines.filter(({ template }) => usual.has(template)).map(row)}</div>
      )}
      {rest.length > 0 && (
        <details className="rm-details" open={usual.size === 0}>
          <summary>
            {t("share.more")}
            <Icon name="caret-down" size="small" />
          </summary>
          <div className="rm-list">{rest.map(row)}</div>
        </details>
      )}
      <Button
        weight="strong"
        full
        iconAfter="arrow-right"
        disabled={!lines.some(({ template }) => isOn(template))}
        onClick={onNext}
      >
        {t("prepare.next")}
      </Button>
    </>
  );
}

function PrepareShare() {
  const { t } = useTranslation("helping");
  const { dossierId = "" } = useParams();
  const book = useBook();
  const { sheetLabel, language } = useBookOfWords();
  const owner = firstName(usePeople().find(({ id }) => id === dossierId)?.ownerName ?? "");
  const [choice, setChoice] = useState<Choice>({
    reader: null,
    purpose: null,
    switched: {},
    mayWrite: false,
    until: "",
  });
  const [step, setStep] = useState(1);
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { reader, purpose, until } = choice;
  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const go = (to: number): void => {
    setStep(to);
    scrollTo({ top: 0 });
  };
  const mayName = useWhatTheyMayName(dossierId);
  const lines = reader && purpose ? linesFor(book, reader, purpose).filter(mayName) : [];
  const usual = new Set(
    reader && purpose
      ? lines.filter((item) => isSuggested(book, reader, purpose, item)).map(({ template }) => template)
      : [],
  );
  const isOn = (template: string): boolean => choice.switched[template] ?? usual.has(template);
  const chosen = lines.filter(({ template }) => isOn(template));
  const name = firstName(reader?.name ?? "");
  const summary = t("share.summary", {
    name: reader?.name ?? "",
    day: until ? dayText(`${until}T12:00:00Z`, language) : "",
    what: listWords(
      chosen.map(({ template }) => sheetLabel(template)),
      language,
    ),
  });
  const prepare = useMutation({
    mutationFn: useOnce((body: NewGrant, key) =>
      answered(
        api.POST("/v1/dossiers/{dossierId}/grant-proposals", {
          params: { path: { dossierId }, header: once(key) },
          body,
        }),
      ),
    ),
    onSuccess: async () => {
      toast({ text: t("share.done", { owner }) });
      await client.invalidateQueries({ queryKey: ["dossier", dossierId] });
      await navigate(`/people/${dossierId}/-`);
    },
  });
  const send = (): void =>
    prepare.mutate({
      granteeKey: reader?.granteeKey ?? "",
      purpose: purpose ?? "",
      actions: ["read"],
      scope: chosen.map(({ template, fields }) => ({ template, fields })),
      validUntil: new Date(`${until}T00:00:00`).toISOString(),
      receipt: { text: summary, language },
    });
  return (
    <>
      <StepBar at={step} of={4} />
      {step === 1 && <WhoStep binder={{ book }} choice={choice} change={change} onNext={() => go(2)} />}
      {step === 2 && (
        <WhatToRead
          name={name}
          lines={lines}
          usual={usual}
          isOn={isOn}
          onFlip={(template, on) => change({ switched: { ...choice.switched, [template]: on } })}
          onNext={() => go(3)}
        />
      )}
      {step === 3 && purpose && (
        <UntilStep
          binder={{ book }}
          name={name}
          purpose={purpose}
          choice={choice}
          change={change}
          onNext={() => go(4)}
        />
      )}
      {step === 4 && (
        <>
          <Heading focusKey="ready" lead={t("share.readyLead", { owner })}>
            {t("share.ready")}
          </Heading>
          <p className="rm-sentence">
            <Icon name="eye" />
            <span>{summary}</span>
          </p>
          {prepare.isError && <ErrorState error={prepare.error} />}
          <Button weight="strong" full icon="check-circle" busy={prepare.isPending} onClick={send}>
            {t("prepare.send", { name: owner })}
          </Button>
        </>
      )}
      {step > 1 && (
        <Button weight="quiet" icon="arrow-left" onClick={() => go(step - 1)}>
          {t("prepare.previous")}
        </Button>
      )}
    </>
  );
}

/** A helper puts a share ready; nothing flows before the owner says yes. */
export function PrepareSharePage() {
  const { t } = useTranslation("helping");
  const { dossierId = "" } = useParams();
  return (
    <ReaderPage
      title={t("share.bar")}
      icon="share-network"
      back={`/people/${dossierId}/-`}
      focus
      skeleton={<Skeleton tabs={4} />}
    >
      <PrepareShare />
    </ReaderPage>
  );
}
