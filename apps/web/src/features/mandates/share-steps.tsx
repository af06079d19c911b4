import { useState, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { GrantTerms, ReaderCard } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { firstName, listWords } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { StepBar } from "../../shared/ui/steps.js";
import { usePeople } from "../professional/use-people.js";
import { withReader, type Choice } from "../sharing/choice.js";
import { isEndChosen } from "../sharing/ends-between.js";
import { UntilStep } from "../sharing/until-step.js";
import { useScreens } from "../sharing/use-screens.js";
import { FindStep, WhyStep } from "../sharing/who-step.js";
import type { Lines, NamedLine } from "./what-to-name.js";
import { WhatToRead } from "./what-to-read.js";
import "../sharing/sharing.css";

/** What was chosen, for the last screen. */
export interface Chosen {
  dossierId: string;
  /** First name of whose binder it is. */
  owner: string;
  reader: ReaderCard;
  terms: GrantTerms;
  /** The choice in one sentence, as the owner will read it. */
  summary: string;
}

interface ShareStepsProps {
  dossierId: string;
  lines: Lines;
  looksAlong: boolean;
  last: ComponentType<Chosen>;
}

const nothing: Choice = { reader: null, purpose: null, switched: {}, mayWrite: false, until: "" };

/** Sharing for somebody else in four screens: with whom and why, what, until when, and the last one. */
export function ShareSteps({ dossierId, lines: linesFor, looksAlong, last: Last }: ShareStepsProps) {
  const { t } = useTranslation("helping");
  const book = useBook();
  const { sheetLabel, language } = useBookOfWords();
  const owner = firstName(usePeople().find(({ id }) => id === dossierId)?.ownerName ?? "");
  const [choice, setChoice] = useState(nothing);
  const { reader, purpose, until } = choice;
  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const lines = reader && purpose ? linesFor(reader, purpose) : [];
  const isOn = ({ key, suggested }: NamedLine): boolean => choice.switched[key] ?? suggested;
  const chosen = lines.filter(isOn);
  const { screen, question, next, previous } = useScreens("find", {
    ...choice,
    isSomething: chosen.length > 0,
    isEndChosen: isEndChosen(book, choice),
  });
  const name = firstName(reader?.name ?? "");
  return (
    <>
      <StepBar at={question} of={4} />
      {screen === "find" && (
        <FindStep
          binder={{ book }}
          onPick={(picked) => {
            change(withReader(picked));
            next();
          }}
        />
      )}
      {screen === "why" && reader && (
        <WhyStep binder={{ book }} reader={reader} choice={choice} change={change} onNext={next} />
      )}
      {screen === "what" && (
        <WhatToRead
          name={name}
          lines={lines}
          looksAlong={looksAlong}
          isOn={isOn}
          onFlip={(key, on) => change({ switched: { ...choice.switched, [key]: on } })}
          onNext={next}
        />
      )}
      {screen === "until" && purpose && (
        <UntilStep binder={{ book }} name={name} purpose={purpose} choice={choice} change={change} onNext={next} />
      )}
      {screen === "confirm" && reader && purpose && (
        <Last
          dossierId={dossierId}
          owner={owner}
          reader={reader}
          terms={{
            granteeKey: reader.granteeKey,
            purpose,
            actions: ["read"],
            scope: chosen.flatMap(({ scope }) => scope),
            validUntil: new Date(`${until}T00:00:00`).toISOString(),
          }}
          summary={t("share.summary", {
            name: reader.name,
            day: dayText(`${until}T12:00:00Z`, language),
            what: listWords(
              chosen.map(({ templateKey }) => sheetLabel(templateKey)),
              language,
            ),
          })}
        />
      )}
      {previous && (
        <Button weight="quiet" icon="arrow-left" onClick={previous}>
          {t("prepare.previous")}
        </Button>
      )}
    </>
  );
}
