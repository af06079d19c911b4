import { useBookOfWords } from "../../shared/api/book-words.js";
import type { SessionRow } from "../../shared/api/types.js";
import { clockText, recentDay } from "../../shared/text/moments.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Button } from "../../shared/ui/button.js";
import { Chip, Round, Sheet } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { KindProblem } from "../entrance/kind-problem.js";
import { useSessions, type AccessActions } from "./use-access.js";

const isPhone = (device: string): boolean => /Android|iPhone|iPad/.test(device);

/** Where who is looking is logged in: this device and others; end one, which is always easy, or all others. */
export function SessionsPart({ t, formal, actions }: { t: SpokenTexts; formal: boolean; actions: AccessActions }) {
  const { language } = useBookOfWords();
  const rows = useSessions();
  const toast = useToast();
  const { endSession, endOthers } = actions;
  const seen = ({ lastSeenAt }: SessionRow): string =>
    t("sessions.seen", { day: recentDay(lastSeenAt, language), time: clockText(lastSeenAt, language) });
  const told = { onSuccess: () => toast({ text: t("sessions.ended") }) };
  return (
    <section className="rm-stack" aria-labelledby="sessions">
      <h2 id="sessions" className="utrecht-heading-2">
        {t("sessions.title")}
      </h2>
      <KindProblem error={endSession.error ?? endOthers.error} at="add" formal={formal} />
      <ul className="rm-list">
        {rows.map((row) => (
          <Sheet key={row.id} as="li" edge={row.isCurrent ? "leaf" : "stone"}>
            <div className="rm-who">
              <Round
                icon={isPhone(row.device) ? "device-mobile" : "desktop"}
                edge={row.isCurrent ? "leaf" : "stone"}
                small
              />
              <div className="rm-who__text">
                <p className="rm-strong">{row.device || t("sessions.unknown")}</p>
                <p className="rm-muted rm-small">
                  {t(`sessions.means.${row.means}`)} {seen(row)}
                </p>
                {row.isCurrent && (
                  <Chip tone="ok" icon="check-circle">
                    {t("sessions.this")}
                  </Chip>
                )}
              </div>
            </div>
            {!row.isCurrent && (
              <div>
                <Button
                  weight="outline"
                  icon="sign-out"
                  busy={endSession.isPending && endSession.variables === row.id}
                  aria-label={t("sessions.endOf", { device: row.device || t("sessions.unknown") })}
                  onClick={() => endSession.mutate(row.id, told)}
                >
                  {t("sessions.end")}
                </Button>
              </div>
            )}
          </Sheet>
        ))}
      </ul>
      {rows.length > 1 && (
        <Button
          weight="outline"
          icon="hand-palm"
          full
          busy={endOthers.isPending}
          onClick={() => endOthers.mutate(undefined, told)}
        >
          {t("sessions.endOthers")}
        </Button>
      )}
    </section>
  );
}
