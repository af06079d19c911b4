import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Mandate } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { capital, firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Note, Round, Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { useMandateActs } from "./use-mandates.js";
import { useMay } from "./use-may.js";
import "./mandates.css";

const isGiven = ({ type }: Mandate): boolean => type === "supporter" || type === "attorney";

function Facts({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const may = useMay("mandates")(mandate);
  return (
    <div className="rm-facts">
      <Icon name="hand-heart" />
      <span>
        {may.map((line) => (
          <span key={line} className="rm-may">
            {line}
          </span>
        ))}
      </span>
      <Icon name="calendar-blank" />
      <span>{t("until", { day: dayText(`${mandate.validUntil}T12:00:00Z`, language) })}</span>
      <Icon name="seal-check" />
      <span>
        {isGiven(mandate) ? t("byYou") : t("checked", { who: mandate.checkedBy ?? "", what: mandate.sourceDocument })}
      </span>
    </div>
  );
}

function Waiting({ dossierId, mandate }: { dossierId: string; mandate: Mandate }) {
  const { t } = useTranslation("mandates");
  const toast = useToast();
  const { check, end } = useMandateActs(dossierId);
  const name = firstName(mandate.holderName ?? "");
  const type = t(`type.${mandate.type}`);
  return (
    <Note icon="hourglass" edge="butter">
      <p>{isGiven(mandate) ? t("waits.own", { name: mandate.holderName ?? "" }) : t("waits.law", { name, type })}</p>
      <div className="rm-actions rm-actions--row">
        {isGiven(mandate) && (
          <Button
            weight="outline"
            icon="check-circle"
            busy={check.isPending}
            onClick={() => check.mutate(mandate.id, { onSuccess: () => toast({ text: t("waits.done", { name }) }) })}
          >
            {t("waits.yes", { name })}
          </Button>
        )}
        <Button weight="quiet" busy={end.isPending} onClick={() => end.mutate(mandate.id)}>
          {t("waits.no")}
        </Button>
      </div>
    </Note>
  );
}

interface MandateSheetProps {
  dossierId: string;
  mandate: Mandate;
  onEnd: () => void;
}

/** One person who helps: who, what they may, until when, who looked at the paper, and stop. */
export function MandateSheet({ dossierId, mandate, onEnd }: MandateSheetProps) {
  const { t } = useTranslation("mandates");
  const { end } = useMandateActs(dossierId);
  const { id, holderName, state } = mandate;
  const type = t(`type.${mandate.type}`);
  return (
    <Sheet edge={isGiven(mandate) ? "leaf" : "lilac"} as="article" labelledBy={`mandate-${id}`}>
      <div className="rm-who">
        <Round icon={isGiven(mandate) ? "hand-heart" : "scales"} edge={isGiven(mandate) ? "leaf" : "lilac"} />
        <div className="rm-who__text">
          <h2 id={`mandate-${id}`} className="utrecht-heading-2">
            {holderName ?? t("offered.title")}
          </h2>
          <p className="rm-muted">{capital(type)}</p>
        </div>
      </div>
      {state === "offered" && (
        <>
          <p>{t("offered.text", { type })}</p>
          <div>
            <Button weight="quiet" icon="trash" busy={end.isPending} onClick={() => end.mutate(id)}>
              {t("offered.remove")}
            </Button>
          </div>
        </>
      )}
      {state === "waits" && <Waiting dossierId={dossierId} mandate={mandate} />}
      {(state === "in-force" || state === "shut") && (
        <>
          <Facts mandate={mandate} />
          {isGiven(mandate) ? (
            <div>
              <Button
                weight="outline"
                icon="hand-palm"
                onClick={onEnd}
                aria-label={t("end.for", { name: holderName ?? "" })}
              >
                {t("end.button")}
              </Button>
            </div>
          ) : (
            <p className="rm-muted">{t("end.law")}</p>
          )}
        </>
      )}
    </Sheet>
  );
}
