import { useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { useMaybeMe } from "../../shared/api/me.js";
import type { Started } from "../../shared/api/types.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { StepBar } from "../../shared/ui/steps.js";
import { isAddress } from "./address.js";
import { keepProgress, readProgress, type Progress } from "./beginning.js";
import { keptToken } from "../invitation/kept-token.js";
import { BirthStep } from "./birth-step.js";
import { CodeStep } from "./code-step.js";
import { EntrancePage } from "./entrance-page.js";
import { KeyStep } from "./key-step.js";
import { KindProblem } from "./kind-problem.js";
import { OneQuestion } from "./one-question.js";
import { RecoveryCard } from "./recovery-card.js";
import { useEnter } from "./use-enter.js";
import { useEntranceTexts } from "./use-entrance-texts.js";
import { useStart } from "./use-start.js";

const stepsOf = (as: Progress["as"]): Progress["step"][] =>
  as === "owner" ? ["name", "birth", "address", "code", "key"] : ["name", "address", "code", "key"];

function useProgress(as: Progress["as"]) {
  const [progress, setProgress] = useState(() => readProgress(as));
  const change = (part: Partial<Progress>): void =>
    setProgress((before) => {
      const next = { ...before, ...part };
      keepProgress(next);
      return next;
    });
  return { progress, change };
}

function Steps({ as, onStarted }: { as: Progress["as"]; onStarted: (started: Started) => void }) {
  const formal = as === "guest";
  const t = useEntranceTexts(formal);
  const { progress, change } = useProgress(as);
  const { begin, code, key } = useStart(progress);
  const steps = stepsOf(as);
  const at = Math.max(0, steps.indexOf(progress.step));
  const go = (step: Progress["step"]): void => {
    change({ step });
    scrollTo({ top: 0 });
  };
  if (code.data?.next === "sign-in") return <Known formal={formal} />;
  return (
    <>
      <StepBar at={at + 1} of={steps.length + 1} />
      {progress.step === "name" && (
        <OneQuestion
          focusKey="name"
          title={t("name.title")}
          lead={t("name.lead")}
          label={t("name.label")}
          next={t("next")}
          input={{ autoComplete: "name", spellCheck: false }}
          value={progress.name}
          onText={(name) => change({ name })}
          check={(name) => (name.trim() === "" ? t("name.missing") : undefined)}
          onNext={() => go(as === "owner" ? "birth" : "address")}
        />
      )}
      {progress.step === "birth" && <BirthStep progress={progress} change={change} onNext={() => go("address")} />}
      {progress.step === "address" && (
        <OneQuestion
          focusKey="address"
          title={t("address.title")}
          lead={t("address.lead")}
          label={t("address.label")}
          next={t("address.next")}
          input={{ type: "email", autoComplete: "email", spellCheck: false }}
          value={progress.address}
          onText={(address) => change({ address })}
          check={(address) => (isAddress(address) ? undefined : t("address.wrong"))}
          onNext={() => begin.mutate(undefined, { onSuccess: () => go("code") })}
          busy={begin.isPending}
          problem={<KindProblem error={begin.error} at="start" formal={formal} />}
        />
      )}
      {progress.step === "code" && (
        <CodeStep
          address={progress.address.trim()}
          formal={formal}
          busy={code.isPending || begin.isPending}
          error={begin.error ?? code.error}
          onCode={(typed) => code.mutate(typed, { onSuccess: ({ next }) => next === "passkey" && go("key") })}
          onAgain={() => begin.mutate(undefined, { onSuccess: () => code.reset() })}
          onOtherAddress={() => go("address")}
        />
      )}
      {progress.step === "key" && (
        <KeyStep
          formal={formal}
          busy={key.isPending}
          error={key.error}
          onMake={() => key.mutate(undefined, { onSuccess: onStarted })}
        />
      )}
      {at > 0 && (
        <div className="rm-actions rm-actions--row">
          <Button weight="quiet" icon="arrow-left" onClick={() => go(steps[at - 1] ?? "name")}>
            {t("previous")}
          </Button>
        </div>
      )}
    </>
  );
}

/** This address already has a key: log in instead. Only who read the mail learns that. */
function Known({ formal }: { formal: boolean }) {
  const t = useEntranceTexts(formal);
  return (
    <>
      <Heading focusKey="known" lead={t("known.lead")}>
        {t("known.title")}
      </Heading>
      <div className="rm-actions">
        <ButtonLink to={formal ? "/sign-in?as=guest" : "/sign-in"} weight="strong" icon="key" full>
          {t("known.signIn")}
        </ButtonLink>
        <ButtonLink to="/lost-phone" weight="quiet">
          {t("signIn.lost")}
        </ButtonLink>
      </div>
    </>
  );
}

/** To what they were invited for, to their first sheet, or to where a guest starts. */
function afterStart(as: Progress["as"]): string {
  if (keptToken.isWaiting()) return "/uitnodiging";
  return as === "owner" ? "/new/opening-card" : "/";
}

function Card({ started, as }: { started: Started; as: Progress["as"] }) {
  const formal = as === "guest";
  const t = useEntranceTexts(formal);
  const enter = useEnter();
  const steps = stepsOf(as).length + 1;
  return (
    <>
      <StepBar at={steps} of={steps} />
      <Heading focusKey="card" lead={t("card.lead")}>
        {t("card.title")}
      </Heading>
      <RecoveryCard codes={started.recoveryCodes} name={started.me.account.name} formal={formal} />
      <div className="rm-actions">
        <Button weight="strong" full icon="check-circle" onClick={() => void enter(started.me, afterStart(as))}>
          {t("card.kept")}
        </Button>
      </div>
    </>
  );
}

/** Beginning alone: who, when born, where to mail, the code, the key, the card; and then the opening card. */
export function StartPage() {
  const [search] = useSearchParams();
  const as = search.get("as") === "guest" ? "guest" : "owner";
  const [started, setStarted] = useState<Started | null>(null);
  const me = useMaybeMe();
  if (me !== null && started === null && !me.demo) return <Navigate to="/" replace />;
  return (
    <EntrancePage back={as === "guest" ? "/at-work" : "/welcome"}>
      {started === null ? (
        <Steps
          key={as}
          as={as}
          onStarted={(made) => {
            keepProgress(null);
            setStarted(made);
            scrollTo({ top: 0 });
          }}
        />
      ) : (
        <Card started={started} as={as} />
      )}
    </EntrancePage>
  );
}
