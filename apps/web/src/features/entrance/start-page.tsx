import { useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { useMaybeMe } from "../../shared/api/me.js";
import type { Started } from "../../shared/api/types.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Note } from "../../shared/ui/sheet.js";
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
import { ProviderLinks } from "./provider-links.js";
import { useEnter } from "./use-enter.js";
import { useEntranceTexts } from "./use-entrance-texts.js";
import { useProviderLabel, useProviders, useProvidersFor } from "./use-providers.js";
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

interface StepsProps {
  as: Progress["as"];
  /** Key of the provider that just said who this is. */
  proved: string | null;
  onStarted: (started: Started) => void;
}

function Steps({ as, proved, onStarted }: StepsProps) {
  const formal = as === "guest";
  const t = useEntranceTexts(formal);
  const { progress, change } = useProgress(as);
  const { begin, code, key } = useStart(progress);
  const steps = stepsOf(as);
  const at = Math.max(0, steps.indexOf(progress.step));
  const go = (step: Progress["step"]): void => {
    // What went wrong at one question does not stand at the next.
    for (const request of [begin, code, key]) request.reset();
    change({ step });
    scrollTo({ top: 0 });
  };
  if (code.data?.next === "sign-in") return <Known formal={formal} />;
  return (
    <>
      <StepBar at={at + 1} of={steps.length + 1} />
      {proved !== null && at === 0 && <Proved formal={formal} provider={proved} />}
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
          onCode={(typed) => {
            begin.reset();
            code.mutate(typed, { onSuccess: ({ next }) => next === "passkey" && go("key") });
          }}
          onAgain={() => {
            code.reset();
            begin.mutate();
          }}
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
      {proved === null && at === 0 && <Elsewhere formal={formal} />}
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

/** Somebody a provider knows and nobody here does yet: what comes now, and what to do when they are known after all. */
function Proved({ formal, provider }: { formal: boolean; provider: string }) {
  const t = useEntranceTexts(formal);
  const label = useProviderLabel();
  return (
    <Note icon="seal-check" edge="leaf">
      <p className="rm-strong">{label(provider)}</p>
      <p>{t("elsewhere.proved")}</p>
      <p>{t("elsewhere.known")}</p>
      {!formal && (
        <ButtonLink to={`/start?as=guest&with=${encodeURIComponent(provider)}`} weight="quiet" iconAfter="caret-right">
          {t("elsewhere.guest")}
        </ButtonLink>
      )}
    </Note>
  );
}

/** Beginning with an account elsewhere: who has one needs to type less later. */
function Elsewhere({ formal }: { formal: boolean }) {
  const t = useEntranceTexts(formal);
  const items = useProvidersFor(formal);
  if (items.length === 0) return null;
  return (
    <section className="rm-stack rm-stack--tight" aria-labelledby="elsewhere">
      <h2 id="elsewhere" className="utrecht-heading-3">
        {t("elsewhere.start")}
      </h2>
      <div className="rm-actions">
        <ProviderLinks items={items} to="sign-in" back="/" />
      </div>
    </section>
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

function Beginning() {
  const [search] = useSearchParams();
  const proved = search.get("with");
  const isAtWork = useProviders().some(({ key, audience }) => key === proved && audience === "professional");
  const as = search.get("as") === "guest" || isAtWork ? "guest" : "owner";
  const [started, setStarted] = useState<Started | null>(null);
  const me = useMaybeMe();
  if (me !== null && started === null && !me.demo) return <Navigate to="/" replace />;
  if (started !== null) return <Card started={started} as={as} />;
  return (
    <Steps
      key={as}
      as={as}
      proved={proved}
      onStarted={(made) => {
        keepProgress(null);
        setStarted(made);
        scrollTo({ top: 0 });
      }}
    />
  );
}

/** Beginning alone: who, when born, where to mail, the code, the key, the card; and then the opening card. */
export function StartPage() {
  const [search] = useSearchParams();
  return (
    <EntrancePage back={search.get("as") === "guest" ? "/at-work" : "/welcome"}>
      <Beginning />
    </EntrancePage>
  );
}
