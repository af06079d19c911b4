import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { addMonths, dayText, isoDay } from "../../shared/text/moments.js";
import { Button } from "../../shared/ui/button.js";
import { Choice as ChoiceRow } from "../../shared/ui/choice.js";
import { DayField } from "../../shared/ui/day-field.js";
import { Heading } from "../../shared/ui/page/heading.js";
import type { Binder } from "../binder/use-binder.js";
import { endsBetween, isEndChosen } from "./ends-between.js";
import { presets } from "./share-lines.js";
import type { Choice } from "./choice.js";

interface UntilStepProps {
  binder: Pick<Binder, "book">;
  name: string;
  purpose: string;
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  onNext: () => void;
}

/** Screen 3: until when. Three usual ends and a day of one's own; it always ends by itself. */
export function UntilStep({ binder, name, purpose, choice, change, onNext }: UntilStepProps) {
  const { t } = useTranslation("sharing");
  const { language } = useBookOfWords();
  const rule = binder.book.purposes.get(purpose);
  const now = new Date();
  const { first, last, most } = endsBetween(binder.book, purpose, choice);
  const usual = presets(rule?.defaultMonths ?? 6, most).map((months) => ({
    months,
    day: isoDay(addMonths(now, months)),
  }));
  const own = choice.until !== "" && !usual.some((each) => each.day === choice.until);
  return (
    <>
      <Heading focusKey="until" lead={t("until_.lead")}>
        {t("until_.title", { name })}
      </Heading>
      <fieldset className="rm-field">
        <legend className="rm-visually-hidden">{t("until_.title", { name })}</legend>
        <div className="rm-choices">
          {usual.map(({ months, day }) => (
            <ChoiceRow
              key={months}
              name="until"
              icon="calendar-blank"
              label={t("until_.months", { count: months })}
              sub={t("until_.day", { day: dayText(`${day}T12:00:00Z`, language) })}
              checked={choice.until === day}
              onChange={() => change({ until: day })}
            />
          ))}
        </div>
      </fieldset>
      <DayField
        label={t("until_.own")}
        limits={t("until_.limits", {
          first: dayText(`${first}T12:00:00Z`, language),
          last: dayText(`${last}T12:00:00Z`, language),
        })}
        first={first}
        last={last}
        day={own ? choice.until : ""}
        onDay={(until) => change({ until })}
      />
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          iconAfter="arrow-right"
          disabled={!isEndChosen(binder.book, choice)}
          onClick={onNext}
        >
          {t("until_.next", { name })}
        </Button>
      </div>
    </>
  );
}
