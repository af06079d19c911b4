import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { ReaderCard } from "../../shared/api/types.js";
import { Button } from "../../shared/ui/button.js";
import { StepBar } from "../../shared/ui/steps.js";
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

function NeverSteps() {
  const { t } = useTranslation("never");
  const navigate = useNavigate();
  const binder = useBinder();
  const given = useGivenReader();
  const [whoKind, setWhoKind] = useState<Who["of"]["kind"] | null>(null);
  const [who, setWho] = useState<Who | null>(given);
  const [whatKind, setWhatKind] = useState<What["of"]["kind"] | null>(null);
  const [what, setWhat] = useState<What | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const goes = (change: () => void): void => {
    change();
    scrollTo({ top: 0 });
  };
  if (done !== null) return <NeverReceipt sentence={done} />;

  const whoName = who ? whoText(t, who.of.kind, who.name) : "";
  const previous = ((): (() => void) | undefined => {
    if (what?.of.kind === "everything") return () => (setWhat(null), setWhatKind(null));
    if (what) return () => setWhat(null);
    if (whatKind) return () => setWhatKind(null);
    if (who) return given ? undefined : () => setWho(null);
    return whoKind ? () => setWhoKind(null) : undefined;
  })();
  return (
    <>
      <StepBar at={what ? 3 : who ? 2 : 1} of={3} />
      {!who && !whoKind && <WhoKindStep onPick={(kind) => goes(() => setWhoKind(kind))} />}
      {!who && whoKind && <FindWhoStep kind={whoKind} onPick={(picked) => goes(() => setWho(picked))} />}
      {who && !whatKind && (
        <WhatKindStep
          who={whoName}
          hasSheets={binder.view.entries.length > 0}
          onPick={(kind) =>
            goes(() => {
              setWhatKind(kind);
              if (kind === "everything") setWhat({ name: "", of: { kind } });
            })
          }
        />
      )}
      {who && whatKind && !what && (
        <WhichStep binder={binder} kind={whatKind} who={whoName} onPick={(picked) => goes(() => setWhat(picked))} />
      )}
      {who && what && (
        <ConfirmNever who={who} whoName={whoName} what={what} onDone={(sentence) => goes(() => setDone(sentence))} />
      )}
      <div className="rm-actions rm-actions--row">
        {previous && (
          <Button weight="quiet" icon="arrow-left" onClick={() => goes(previous)}>
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
