import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { ScopeItem } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { StepBar } from "../../shared/ui/steps.js";
import { useBinder } from "../binder/use-binder.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useRequests } from "../requests/use-requests.js";
import { invitedReader, nobodyYet, withReader, type Choice } from "./choice.js";
import { isEndChosen } from "./ends-between.js";
import { sharesNow } from "./grant-state.js";
import { InviteWho } from "./invite-who.js";
import { closedLines, ownTabScope, shareLines } from "./share-lines.js";
import { PreviewStep, type Done } from "./preview-step.js";
import { ReceiptStep } from "./receipt-step.js";
import { useScreens } from "./use-screens.js";
import { useGrants } from "./use-share.js";
import { UntilStep } from "./until-step.js";
import { WhatStep } from "./what-step.js";
import { FindStep, WhyStep } from "./who-step.js";
import { addMonths, isoDay } from "../../shared/text/moments.js";
import "./sharing.css";

function useChoice() {
  const [search] = useSearchParams();
  const request = useRequests().find((each) => each.id === search.get("request"));
  const [choice, setChoice] = useState<Choice>(() => ({
    reader: request?.from ?? null,
    purpose: request?.purpose ?? null,
    switched: Object.fromEntries((request?.items ?? []).map((item) => [item.template, true])),
    mayWrite: true,
    until: request ? isoDay(addMonths(new Date(), request.months)) : "",
  }));
  return { request, choice, change: (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part })) };
}

function ShareSteps() {
  const { t } = useTranslation("sharing");
  const binder = useBinder();
  const { request, choice, change } = useChoice();
  const grants = useGrants();
  const [done, setDone] = useState<Done | null>(null);
  const navigate = useNavigate();
  const { reader, invitee, purpose } = choice;
  const lines = reader && purpose ? shareLines(binder.book, binder.view.entries, reader, purpose) : [];
  const isOn = (key: string, suggested: boolean): boolean => choice.switched[key] ?? suggested;
  const on = lines.filter((line) => isOn(line.key, line.suggested));
  const scope: ScopeItem[] = [
    ...on.flatMap((line) => line.scope),
    ...(choice.mayWrite && reader ? ownTabScope(reader) : []),
  ];
  const canGoOn = on.length > 0 || (choice.mayWrite && !choice.team);
  const { screen, question, next, previous } = useScreens(request ? "what" : "find", {
    ...choice,
    isSomething: canGoOn,
    isEndChosen: isEndChosen(binder.book, choice),
    isDone: done !== null,
  });

  if (done && reader) return <ReceiptStep reader={reader} done={done} inviteAt={invitee?.address ?? null} />;
  return (
    <>
      <StepBar at={question} of={4} />
      {screen === "find" && (
        <FindStep
          binder={binder}
          onPick={(picked) => {
            change(withReader(picked));
            next();
          }}
          onInvite={() => {
            change({ reader: null, invitee: invitee ?? nobodyYet });
            next();
          }}
        />
      )}
      {screen === "invite" && invitee && (
        <InviteWho
          binder={binder}
          who={invitee}
          onWrite={(who) => change({ reader: null, invitee: who })}
          onInvite={(who) => {
            change(withReader(invitedReader(who, binder.book.professions.get(who.profession)?.group ?? ""), who));
            next();
          }}
        />
      )}
      {screen === "why" && reader && (
        <WhyStep binder={binder} reader={reader} choice={choice} change={change} onNext={next} mayBeTeam />
      )}
      {screen === "what" && reader && purpose && (
        <WhatStep
          binder={binder}
          reader={reader}
          purpose={purpose}
          lines={lines}
          closed={closedLines(binder.book, binder.view.entries, reader, purpose)}
          asked={(request?.items ?? []).map(({ template }) => template)}
          isOn={isOn}
          choice={choice}
          change={change}
          readsAlready={sharesNow(grants, reader).length > 0}
          canGoOn={canGoOn}
          onNext={next}
        />
      )}
      {screen === "until" && reader && purpose && (
        <UntilStep
          binder={binder}
          name={firstName(reader.name)}
          purpose={purpose}
          choice={choice}
          change={change}
          onNext={next}
        />
      )}
      {screen === "confirm" && reader && purpose && (
        <PreviewStep
          reader={reader}
          terms={{
            granteeKey: reader.granteeKey,
            purpose,
            actions: choice.mayWrite && reader.profession && !choice.team ? ["read", "contribute"] : ["read"],
            scope,
            validUntil: new Date(`${choice.until}T00:00:00`).toISOString(),
          }}
          day={choice.until}
          requestId={request?.id}
          inviteAt={invitee?.address ?? null}
          people={choice.team?.people}
          onDone={setDone}
        />
      )}
      <div className="rm-actions rm-actions--row">
        {previous && (
          <Button weight="quiet" icon="arrow-left" onClick={previous}>
            {t("previous")}
          </Button>
        )}
        <Button weight="quiet" onClick={() => void navigate("/sharing")}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}

/** Sharing in four screens, one question each: with whom and why, what, until when, look along. */
export function SharePage() {
  const { t } = useTranslation("sharing");
  return (
    <OwnerPage title={t("bar")} icon="share-network" back="/sharing" focus>
      <ShareSteps />
    </OwnerPage>
  );
}
