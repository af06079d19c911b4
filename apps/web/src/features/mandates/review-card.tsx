import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Grant } from "../../shared/api/types.js";
import { dayText, isoDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { DayField } from "../../shared/ui/day-field.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { pictogramIcon, purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Note, Round, Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import type { Binder } from "../binder/use-binder.js";
import { StopDialog } from "../sharing/stop-dialog.js";
import { useWhat } from "../sharing/use-what.js";
import { useReview } from "./use-mandates.js";

interface ReviewCardProps {
  binder: Binder;
  grant: Grant;
  endsByItself: boolean;
  /** The birthday, YYYY-MM-DD. */
  birthday: string;
}

/** Stops earlier than was agreed: only ever nearer. */
function Earlier({ grant, onDone }: { grant: Grant; onDone: () => void }) {
  const { t } = useTranslation("mandates");
  const { language } = useBookOfWords();
  const review = useReview();
  const first = isoDay(new Date(Date.now() + 86_400_000));
  const last = isoDay(new Date(Date.parse(grant.validUntil) - 86_400_000));
  const [day, setDay] = useState("");
  const fits = day >= first && day <= last;
  return (
    <div className="rm-stack rm-stack--tight">
      <DayField
        label={t("turning.earlierDay")}
        limits={t("turning.limits", {
          first: dayText(`${first}T12:00:00Z`, language),
          last: dayText(`${last}T12:00:00Z`, language),
        })}
        first={first}
        last={last}
        day={day}
        onDay={setDay}
      />
      <div className="rm-actions rm-actions--row">
        <Button
          weight="outline"
          disabled={!fits}
          busy={review.isPending}
          onClick={() =>
            review.mutate(
              { grantId: grant.id, validUntil: new Date(`${day}T00:00:00`).toISOString() },
              { onSuccess: onDone },
            )
          }
        >
          {t("turning.earlierYes")}
        </Button>
      </div>
    </div>
  );
}

/** One share to look at: keep it as it is, stop it on another day, or stop now. */
export function ReviewCard({ binder, grant, endsByItself, birthday }: ReviewCardProps) {
  const { t } = useTranslation(["mandates", "sharing"]);
  const { professionLabel, purposeLabel, language } = useBookOfWords();
  const toast = useToast();
  const review = useReview();
  const what = useWhat(binder, grant);
  const [isEarlier, setEarlier] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const { reader } = grant;
  const name = firstName(reader.name);
  const day = dayText(grant.validUntil, language);
  const profession = reader.profession ? binder.book.professions.get(reader.profession) : undefined;
  const edge = edgeOf("", reader.group);
  return (
    <Sheet edge={edge} as="article" labelledBy={`review-${grant.id}`}>
      <div className="rm-who">
        <Round icon={pictogramIcon(profession?.pictogram ?? "heart")} edge={edge} />
        <div className="rm-who__text">
          <h2 id={`review-${grant.id}`} className="utrecht-heading-2">
            {reader.name}
          </h2>
          <p className="rm-muted">
            {reader.profession
              ? t("sharing:who", {
                  profession: professionLabel(reader.profession),
                  organisation: reader.organisation ?? "",
                })
              : t("sharing:close")}
          </p>
        </div>
      </div>
      <div className="rm-facts">
        <Icon name={purposeIcon(grant.purpose)} />
        <span>{t("sharing:why", { purpose: purposeLabel(grant.purpose) })}</span>
        <Icon name="file-text" />
        <span>{what}</span>
        <Icon name="calendar-blank" />
        <span>{t("sharing:until", { day })}</span>
      </div>
      {endsByItself && (
        <Note icon="cake" edge="butter">
          <p>{t("turning.endsByItself", { day: dayText(`${birthday}T12:00:00Z`, language) })}</p>
        </Note>
      )}
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="check-circle"
          busy={review.isPending}
          onClick={() =>
            review.mutate({ grantId: grant.id }, { onSuccess: () => toast({ text: t("turning.kept", { name, day }) }) })
          }
        >
          {t("turning.keep", { day })}
        </Button>
        <Button
          weight="outline"
          full
          icon="calendar-blank"
          aria-expanded={isEarlier}
          onClick={() => setEarlier(!isEarlier)}
        >
          {t("turning.earlier")}
        </Button>
        {isEarlier && <Earlier grant={grant} onDone={() => toast({ text: t("turning.shorter", { name }) })} />}
        <Button weight="outline" full icon="hand-palm" onClick={() => setStopping(true)}>
          {t("turning.stop", { name })}
        </Button>
      </div>
      <StopDialog
        target={isStopping ? { grantId: grant.id, name: reader.name } : null}
        onClose={() => setStopping(false)}
      />
    </Sheet>
  );
}
