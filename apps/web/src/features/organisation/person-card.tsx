import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Person } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Chip, Round, Sheet } from "../../shared/ui/sheet.js";

/** The colour in which it is said how sure somebody's profession is. */
export const levelTones = { "self-stated": "new", "organisation-confirmed": "ok", "register-checked": "ok" } as const;

interface PersonCardProps {
  person: Person;
  /** Nobody says anything about themself. */
  isOwn: boolean;
  busy: boolean;
  onConfirm: () => void;
  onCheck: () => void;
  onEnd: () => void;
}

/** Somebody who works here, how sure that is, and what a manager can do about it. */
export function PersonCard({ person, isOwn, busy, onConfirm, onCheck, onEnd }: PersonCardProps) {
  const { t } = useTranslation("organisation");
  const book = useBook();
  const { professionLabel, language } = useBookOfWords();
  const profession = book.professions.get(person.profession);
  const edge = edgeOf("", profession?.group ?? "");
  const level = person.verificationLevel;
  const isOver = Date.parse(person.validUntil) <= Date.now();
  const canCheck = person.registerNumber !== null && level !== "register-checked";
  return (
    <Sheet as="article" edge={edge} labelledBy={`person-${person.membershipId}`}>
      <div className="rm-who">
        <Round icon={pictogramIcon(profession?.pictogram ?? "briefcase")} edge={edge} small />
        <div className="rm-who__text">
          <h3 id={`person-${person.membershipId}`} className="utrecht-heading-3">
            {person.name}
          </h3>
          <p className="rm-muted rm-small">
            {capital(professionLabel(person.profession))} ·{" "}
            {t(isOver ? "people.over" : "hat.until", { day: dayText(person.validUntil, language) })}
          </p>
        </div>
      </div>
      <div className="rm-row">
        {!isOver && <Chip tone={levelTones[level]}>{t(`level.${level}`)}</Chip>}
        {person.isManager && <Chip tone="sky">{t("people.manager")}</Chip>}
      </div>
      {canCheck && (
        <p className="rm-small">{t("people.register", { register: person.register, number: person.registerNumber })}</p>
      )}
      {isOwn && level === "self-stated" && <p className="rm-muted rm-small">{t("people.own")}</p>}
      {!isOver && !isOwn && (
        <div className="rm-actions rm-actions--row">
          {level === "self-stated" && (
            <Button
              weight="outline"
              icon="check-circle"
              busy={busy}
              aria-label={t("people.confirmOf", { name: person.name })}
              onClick={onConfirm}
            >
              {t("people.confirm")}
            </Button>
          )}
          {canCheck && (
            <Button
              weight="outline"
              icon="seal-check"
              busy={busy}
              aria-label={t("people.checkOf", { name: person.name })}
              onClick={onCheck}
            >
              {t("people.check")}
            </Button>
          )}
          <Button weight="quiet" aria-label={t("people.endOf", { name: person.name })} onClick={onEnd}>
            {t("people.end")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
