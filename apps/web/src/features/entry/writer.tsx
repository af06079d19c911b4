import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProgressDots } from "../../shared/ui/steps.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import type { DraftHandle } from "./use-draft.js";
import { StepFields } from "./writer-step.js";
import type { WriterStep } from "./writer-steps.js";
import { wrongFields } from "./wrong-fields.js";

/** Goes to the screen of a field, also of one in a row of a list (`work/0/hours`). */
export type ToField = (field: string, part?: number) => void;

interface WriterProps {
  drafts: readonly DraftHandle[];
  steps: readonly WriterStep[];
  formal?: boolean;
  /** "Go on later": the text is kept, the screen closes. */
  onLater: (toField: ToField) => void;
  /** The last screen: what happens with the text now. `toField` goes back to the screen of a field. */
  closing: (toField: ToField) => ReactNode;
  /** A story starts with one free screen; the rest is only for who wants more questions. */
  story?: boolean;
  /** Above the first screen. */
  intro?: ReactNode;
  /** The name of the sheet this screen belongs to, when several are written in one go. */
  partName?: (part: number) => string;
  /** Whether the sheet of this part is given away already: its screens are passed over. */
  isGiven?: (part: number) => boolean;
  /** Above every screen. */
  notice?: ReactNode;
}

/** What is said of several sheets at once: first what is not well. */
const order = ["refused", "offline", "failed", "saving", "saved"] as const;
const unsaved = new Set<string>(["refused", "offline", "failed"]);
const never = (): boolean => false;

function SavedLine({ drafts, formal }: { drafts: readonly DraftHandle[]; formal: boolean }) {
  const { t } = useTranslation("entry");
  const states = new Set(drafts.map((draft) => draft.saving));
  const state = order.find((each) => states.has(each)) ?? "idle";
  const icon = state === "offline" ? "wifi-slash" : unsaved.has(state) ? "warning-circle" : "check-circle";
  return (
    <p className="rm-saved rm-small rm-muted" role="status">
      {state !== "idle" && (
        <>
          <Icon name={icon} size="small" />
          {t(`write.${state}${formal ? "Formal" : ""}`)}
        </>
      )}
    </p>
  );
}

/** Writing: one subject per screen, dots for where you are, kept at every pause. */
export function Writer({
  drafts,
  steps,
  formal = false,
  onLater,
  closing,
  story = false,
  intro,
  partName,
  isGiven = never,
  notice,
}: WriterProps) {
  const { t } = useTranslation("entry");
  const [at, setAt] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const words = formal ? "writeFormal" : "write";
  const toField: ToField = (field, part = 0) => {
    const [key] = field.split("/");
    const found = steps.findIndex(
      (step) => step.part === part && (step.fields.some((other) => other.key === key) || `$${step.kind}` === key),
    );
    if (found < 0) return;
    setChoosing(false);
    setAt(found);
  };
  const step = steps[at];
  const draft = step && drafts[step.part];
  const open = steps.flatMap(({ part }, index) => (isGiven(part) ? [] : [index]));
  const before = open.findLast((index) => index < at);
  const after = open.find((index) => index > at) ?? steps.length;
  const go = (next: number): void => {
    for (const [part, each] of drafts.entries())
      void each.saver.now().catch((error: unknown) => {
        const [wrong] = Object.keys(wrongFields(error));
        if (wrong !== undefined) toField(wrong, part);
      });
    setChoosing(story && next > at);
    setAt(next);
    scrollTo({ top: 0 });
  };

  const leaveChoice = (next: number): void => {
    setChoosing(false);
    setAt(next);
    scrollTo({ top: 0 });
  };

  if (choosing) return <MoreQuestions steps={steps} onPick={leaveChoice} onDone={() => leaveChoice(steps.length)} />;
  if (!step || !draft)
    return (
      <>
        {notice}
        {closing(toField)}
        {before !== undefined && (
          <Button weight="quiet" icon="arrow-left" onClick={() => go(before)}>
            {t("write.previous")}
          </Button>
        )}
      </>
    );
  return (
    <>
      {notice}
      {!story && <ProgressDots at={open.indexOf(at) + 1} of={open.length} />}
      {partName && <p className="rm-part">{partName(step.part)}</p>}
      <Heading focusKey={String(at)} lead={at === 0 ? (intro ?? step.help) : step.help}>
        {step.kind === "fields" ? step.title : t(`write.${step.kind}`)}
      </Heading>
      <div className="rm-stack rm-stack--wide">
        <StepFields step={step} draft={draft} />
      </div>
      <SavedLine drafts={drafts} formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full iconAfter="arrow-right" onClick={() => go(after)}>
          {t("write.next")}
        </Button>
        <div className="rm-actions--row rm-actions">
          {before !== undefined && (
            <Button weight="quiet" icon="arrow-left" onClick={() => (story ? setChoosing(true) : go(before))}>
              {t("write.previous")}
            </Button>
          )}
          <Button weight="quiet" icon="pause" onClick={() => onLater(toField)}>
            {t(`${words}.later`)}
          </Button>
        </div>
      </div>
    </>
  );
}

function MoreQuestions({
  steps,
  onPick,
  onDone,
}: {
  steps: readonly WriterStep[];
  onPick: (step: number) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation("entry");
  return (
    <>
      <Heading focusKey="more" lead={t("story.moreLead")}>
        {t("story.more")}
      </Heading>
      <ul className="rm-list">
        {steps.slice(1).map((step, at) => (
          <li key={step.title}>
            <button type="button" className="rm-switch" onClick={() => onPick(at + 1)}>
              <Icon name="chat-text" />
              <span className="rm-switch__text rm-strong">{step.title}</span>
              <Icon name="caret-right" size="small" />
            </button>
          </li>
        ))}
      </ul>
      <div className="rm-actions">
        <Button weight="strong" full onClick={onDone}>
          {t("story.enough")}
        </Button>
      </div>
    </>
  );
}
