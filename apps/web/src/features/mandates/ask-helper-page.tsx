import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { MadeOffer } from "../../shared/api/types.js";
import { addMonths, dayText, isoDay } from "../../shared/text/moments.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Choice } from "../../shared/ui/choice.js";
import { LinkCard } from "../../shared/ui/link-card.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note, Sheet } from "../../shared/ui/sheet.js";
import { ErrorState } from "../../shared/ui/states.js";
import { StepBar } from "../../shared/ui/steps.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useOffer } from "./use-mandates.js";

type Kind = "supporter" | "attorney";
const MONTHS = [6, 12, 24] as const;

function KindStep({ kind, onPick, onNext }: { kind: Kind; onPick: (kind: Kind) => void; onNext: () => void }) {
  const { t } = useTranslation("mandates");
  return (
    <>
      <Heading focusKey="kind" lead={t("ask.kindLead")}>
        {t("ask.kind")}
      </Heading>
      <fieldset className="rm-field">
        <legend className="rm-visually-hidden">{t("ask.kind")}</legend>
        <div className="rm-choices">
          {(["supporter", "attorney"] as const).map((each) => (
            <Choice
              key={each}
              name="kind"
              icon={each === "supporter" ? "hand-heart" : "signpost"}
              label={t(`ask.${each}`)}
              sub={t(`ask.${each}Sub`)}
              checked={kind === each}
              onChange={() => onPick(each)}
            />
          ))}
        </div>
      </fieldset>
      <Button weight="strong" full iconAfter="arrow-right" onClick={onNext}>
        {t("ask.next")}
      </Button>
    </>
  );
}

interface WhatProps {
  classes: readonly string[];
  onChange: (classes: string[]) => void;
  onNext: () => void;
}

function WhatStep({ classes, onChange, onNext }: WhatProps) {
  const { t } = useTranslation("mandates");
  const book = useBook();
  return (
    <>
      <Heading focusKey="what" lead={t("ask.whatLead")}>
        {t("ask.what")}
      </Heading>
      <fieldset className="rm-field">
        <legend className="rm-visually-hidden">{t("ask.what")}</legend>
        <div className="rm-choices">
          {book.classes.map((each) => (
            <Choice
              key={each.key}
              kind="checkbox"
              name="classes"
              label={each.label}
              checked={classes.includes(each.key)}
              onChange={(on) => onChange(on ? [...classes, each.key] : classes.filter((key) => key !== each.key))}
            />
          ))}
        </div>
      </fieldset>
      <Button weight="strong" full iconAfter="arrow-right" disabled={classes.length === 0} onClick={onNext}>
        {t("ask.next")}
      </Button>
    </>
  );
}

function Made({ offer, kind }: { offer: MadeOffer; kind: Kind }) {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const dossierId = useOwnDossier();
  return (
    <>
      <Heading focusKey="made" lead={t("ask.madeLead", { day: dayText(offer.expiresAt, language) })}>
        {t("ask.made")}
      </Heading>
      <Sheet edge="leaf">
        <LinkCard path={`/helping#${dossierId}.${offer.token}`} />
      </Sheet>
      <Note icon="key">
        <p>{kind === "attorney" ? t("ask.madeAttorney") : t("ask.madeSupporter")}</p>
      </Note>
      <ButtonLink to="/helpers" weight="strong" full>
        {t("ask.done")}
      </ButtonLink>
    </>
  );
}

function AskSteps() {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const [step, setStep] = useState(1);
  const [kind, setKind] = useState<Kind>("supporter");
  const [classes, setClasses] = useState<string[]>([]);
  const [months, setMonths] = useState<number>(12);
  const [made, setMade] = useState<MadeOffer | null>(null);
  const offer = useOffer();
  const steps = kind === "attorney" ? 3 : 2;
  const day = (count: number): string => isoDay(addMonths(new Date(), count));
  if (made) return <Made offer={made} kind={kind} />;
  const make = (): void => {
    const wish = { type: kind, validUntil: day(months) };
    offer.mutate(kind === "attorney" ? { ...wish, classesAsWritten: classes } : wish, { onSuccess: setMade });
  };
  const isWhat = kind === "attorney" && step === 2;
  return (
    <>
      <StepBar at={step} of={steps} />
      {step === 1 && <KindStep kind={kind} onPick={setKind} onNext={() => setStep(2)} />}
      {isWhat && <WhatStep classes={classes} onChange={setClasses} onNext={() => setStep(3)} />}
      {step > 1 && !isWhat && (
        <>
          <Heading focusKey="until" lead={t("ask.untilLead")}>
            {t("ask.until")}
          </Heading>
          <fieldset className="rm-field">
            <legend className="rm-visually-hidden">{t("ask.until")}</legend>
            <div className="rm-choices">
              {MONTHS.map((count) => (
                <Choice
                  key={count}
                  name="until"
                  icon="calendar-blank"
                  label={t("ask.months", { count })}
                  sub={dayText(`${day(count)}T12:00:00Z`, language)}
                  checked={months === count}
                  onChange={() => setMonths(count)}
                />
              ))}
            </div>
          </fieldset>
          {offer.isError && <ErrorState error={offer.error} />}
          <Button weight="strong" full icon="share-network" busy={offer.isPending} onClick={make}>
            {t("ask.make")}
          </Button>
        </>
      )}
      {step > 1 && (
        <Button weight="quiet" icon="arrow-left" onClick={() => setStep(step - 1)}>
          {t("ask.previous")}
        </Button>
      )}
    </>
  );
}

/** Asks somebody to help: what kind of help, until when, and a link for one person. */
export function AskHelperPage() {
  const { t } = useTranslation("mandates");
  return (
    <OwnerPage title={t("ask.bar")} icon="user-plus" back="/helpers" focus>
      <AskSteps />
    </OwnerPage>
  );
}
