import { useState } from "react";
import { isoDay } from "../../shared/text/moments.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { TextField } from "../../shared/ui/text-field.js";
import { birthDateOf, yearsOn, type Progress } from "./beginning.js";
import { useEntranceTexts } from "./use-entrance-texts.js";

/** From this birthday on somebody begins alone. */
const youngest = 12;
const parts = [
  ["day", "bday-day"],
  ["month", "bday-month"],
  ["year", "bday-year"],
] as const;

interface BirthStepProps {
  progress: Progress;
  change: (part: Partial<Progress>) => void;
  onNext: () => void;
}

/** The birth date in three small fields: nobody scrolls a calendar back sixteen years. */
export function BirthStep({ progress, change, onNext }: BirthStepProps) {
  const t = useEntranceTexts(false);
  const [told, setTold] = useState<"wrong" | "young" | null>(null);
  const goOn = (): void => {
    const today = isoDay(new Date());
    const date = birthDateOf(progress, today);
    const next = date === null ? "wrong" : yearsOn(date, today) < youngest ? "young" : null;
    setTold(next);
    if (next === null) onNext();
  };
  return (
    <>
      <Heading focusKey="birth" lead={t("birth.lead")}>
        {t("birth.title")}
      </Heading>
      <form
        className="rm-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <fieldset className="rm-field" aria-describedby={told === "wrong" ? "birth-wrong" : undefined}>
          <legend className="rm-visually-hidden">{t("birth.title")}</legend>
          {told === "wrong" && (
            <p id="birth-wrong" className="rm-field__error" role="alert">
              {t("birth.wrong")}
            </p>
          )}
          <div className="rm-date-parts">
            {parts.map(([part, autoComplete]) => (
              <TextField
                key={part}
                label={t(`birth.${part}`)}
                inputMode="numeric"
                autoComplete={autoComplete}
                maxLength={part === "year" ? 4 : 2}
                value={progress[part]}
                onText={(text) => {
                  setTold(null);
                  change({ [part]: text });
                }}
              />
            ))}
          </div>
          <p className="rm-field__help">{t("birth.example")}</p>
        </fieldset>
        {told === "young" && (
          <div role="alert">
            <Note icon="users-three" edge="butter">
              <p className="rm-strong">{t("young.title")}</p>
              <p>{t("young.text")}</p>
              <ButtonLink to="/welcome" weight="quiet">
                {t("young.back")}
              </ButtonLink>
            </Note>
          </div>
        )}
        <div className="rm-actions">
          <Button type="submit" weight="strong" full iconAfter="arrow-right">
            {t("next")}
          </Button>
        </div>
      </form>
    </>
  );
}
