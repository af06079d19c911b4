import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { Note } from "../../shared/ui/sheet.js";
import { TakeBack } from "../../shared/ui/take-back.js";
import { useInvitedReaders } from "./use-invite.js";

/** Who was invited: nothing is shared until they accept, and it can be taken back. */
export function InvitedReaders() {
  const { t } = useTranslation("sharing");
  const { professionLabel, purposeLabel, language } = useBookOfWords();
  const { waiting, withdraw } = useInvitedReaders();
  return waiting.map((each) => (
    <Note key={each.id} icon="hourglass" edge="sky">
      <p className="rm-strong">{t("invited.waits", { address: each.address ?? "" })}</p>
      <p>
        {capital(professionLabel(each.profession))}. {t("why", { purpose: purposeLabel(each.purpose) })}.
      </p>
      <p>{t("invited.until", { day: dayText(each.expiresAt, language) })}</p>
      <TakeBack
        label={t("invited.takeBack")}
        labelOf={t("invited.takeBackOf", { address: each.address ?? "" })}
        title={t("invited.takeBackTitle")}
        text={t("invited.takeBackText", { address: each.address ?? "" })}
        yes={t("invited.takeBackYes")}
        no={t("invited.takeBackNo")}
        busy={withdraw.isPending}
        onYes={() => withdraw.mutate(each.id)}
      />
    </Note>
  ));
}
