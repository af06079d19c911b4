import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Note } from "../../shared/ui/sheet.js";
import { problemText } from "../../shared/ui/states.js";
import { useToast } from "../../shared/ui/toast.js";
import { useInvitedReaders } from "./use-invite.js";

/** Who was invited: nothing is shared until they accept, and it can be taken back. */
export function InvitedReaders() {
  const { t } = useTranslation(["sharing", "problems"]);
  const { professionLabel, purposeLabel, language } = useBookOfWords();
  const { waiting, withdraw } = useInvitedReaders();
  const toast = useToast();
  return waiting.map((each) => (
    <Note key={each.id} icon="hourglass" edge="sky">
      <p className="rm-strong">{t("invited.waits", { address: each.address ?? "" })}</p>
      <p>
        {capital(professionLabel(each.profession))}. {t("why", { purpose: purposeLabel(each.purpose) })}.
      </p>
      <p>{t("invited.until", { day: dayText(each.expiresAt, language) })}</p>
      <Button
        weight="quiet"
        busy={withdraw.isPending}
        aria-label={t("invited.takeBackOf", { address: each.address ?? "" })}
        onClick={() =>
          withdraw.mutate(each.id, {
            onSuccess: () => toast({ text: t("invited.takenBack") }),
            onError: (error) => toast({ text: t(`problems:${problemText(error)}.text`) }),
          })
        }
      >
        {t("invited.takeBack")}
      </Button>
    </Note>
  ));
}
