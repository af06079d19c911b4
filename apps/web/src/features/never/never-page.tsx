import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { ReaderCard } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { StepBar } from "../../shared/ui/steps.js";
import { useSteps } from "../../shared/ui/use-steps.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useBinder } from "../binder/use-binder.js";
import { isTeam, useTeams } from "../sharing/team.js";
import { useGrants } from "../sharing/use-share.js";
import { ConfirmNever, NeverReceipt } from "./confirm-never.js";
import { whoText, type What, type Who } from "./never.js";
import { WhatKindStep, WhichStep } from "./what-never.js";
import { FindWhoStep, WhoKindStep } from "./who-never.js";
import "../sharing/sharing.css";

/** One person, as a block names them. */
function person(reader: Pick<ReaderCard, "name" | "granteeKey">): Who {
  return { name: reader.name, of: { kind: "reader", granteeKey: reader.granteeKey } };
}

/** Whoever comes from the card of a reader has chosen whom already. */
function useGivenReader(): Who | null {
  const [search] = useSearchParams();
  const grant = useGrants().find((each) => each.id === search.get("grant"));
  const member = useTeams()
    .find((team) => team.grantId === grant?.id)
    ?.people.find(({ granteeKey }) => granteeKey === search.get("person"));
  if (member) return person(member);
  return grant && !isTeam(grant.reader) ? person(grant.reader) : null;
}

/** The screens, with the question of three that each belongs to. */
const questions = { "who-kind": 1, who: 1, "what-kind": 2, what: 2, confirm: 3 };
type Screen = keyof typeof questions;

function NeverSteps() {
  const { t } = useTranslation("never");
  const navigate = useNavigate();
  const binder = useBinder();
  const [given] = useState(useGivenReader());
  const [whoKind, setWhoKind] = useState<Who["of"]["kind"] | null>(null);
  const [who, setWho] = useState<Who | null>(given);
  const [whatKind, setWhatKind] = useState<What["of"]["kind"] | null>(null);
  const [what, setWhat] = useState<What | null>(null);
  const [done, setDone] = useState<string | null>(null);
  // Of the whole binder there is nothing more to choose.
  const skipped = whatKind === "everything" ? "what" : null;
  const screens = (Object.keys(questions) as Screen[]).filter((each) => each !== skipped);
  const first = screens.indexOf(given ? "what-kind" : "who-kind");
  const furthest = !who ? (whoKind ? "who" : "who-kind") : !whatKind ? "what-kind" : !what ? "what" : "confirm";
  const { step, next, previous } = useSteps(first, screens.indexOf(furthest), done !== null);
  const screen = screens[step] ?? "who-kind";
  if (done !== null) return <NeverReceipt sentence={done} />;

  const whoName = who ? whoText(t, who.of.kind, who.name) : "";
  return (
    <>
      <StepBar at={questions[screen]} of={3} />
      {screen === "who-kind" && (
        <WhoKindStep
          onPick={(kind) => {
            setWhoKind(kind);
            setWho(null);
            next();
          }}
        />
      )}
      {screen === "who" && whoKind && (
        <FindWhoStep
          kind={whoKind}
          onPick={(picked) => {
            setWho(picked);
            next();
          }}
        />
      )}
      {screen === "what-kind" && (
        <WhatKindStep
          who={whoName}
          hasSheets={binder.view.entries.length > 0}
          onPick={(kind) => {
            setWhatKind(kind);
            setWhat(kind === "everything" ? { name: "", of: { kind } } : null);
            next();
          }}
        />
      )}
      {screen === "what" && whatKind && (
        <WhichStep
          binder={binder}
          kind={whatKind}
          who={whoName}
          onPick={(picked) => {
            setWhat(picked);
            next();
          }}
        />
      )}
      {screen === "confirm" && who && what && <ConfirmNever who={who} whoName={whoName} what={what} onDone={setDone} />}
      <div className="rm-actions rm-actions--row">
        {step > first && (
          <Button weight="quiet" icon="arrow-left" onClick={previous}>
            {t("sharing:previous")}
          </Button>
        )}
        <Button weight="quiet" onClick={() => void navigate("/sharing")}>
          {t("sharing:cancel")}
        </Button>
      </div>
    </>
  );
}

/** The standing "never" in three questions, one a screen: for whom, what, and is this right. */
export function NeverPage() {
  const { t } = useTranslation("never");
  return (
    <OwnerPage title={t("bar")} icon="lock-simple" back="/sharing" focus>
      <NeverSteps />
    </OwnerPage>
  );
}
