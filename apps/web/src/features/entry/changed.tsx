import { useTranslation } from "react-i18next";
import type { EntryDetail } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Note } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { useSheetActs } from "./use-sheet.js";

interface ChangedProps {
  entry: EntryDetail;
  /** The owner may also write in it. */
  mayWrite: boolean;
}

/** Above a sheet that somebody changed: who did, and what others see of it for now. */
export function ChangedNote({ entry }: Pick<ChangedProps, "entry">) {
  const { t } = useTranslation("entry");
  const name = firstName(entry.waitsBy?.name ?? "");
  return (
    <Note icon="file-text" edge="butter">
      <p>{entry.state === "private" ? t("changed.notePrivate", { name }) : t("changed.note", { name })}</p>
    </Note>
  );
}

/** Below it: take the change over, or leave it as it is. Nothing happens until the owner says yes. */
export function ChangedChoice({ entry, mayWrite }: ChangedProps) {
  const { t } = useTranslation("entry");
  const { accept } = useSheetActs(entry.id);
  const toast = useToast();
  // Waited for here: this part of the screen is gone as soon as the sheet is read again.
  const keep = async (): Promise<void> => {
    await accept.mutateAsync(entry);
    toast({ text: t("changed.kept") });
    scrollTo({ top: 0 });
  };
  return (
    <section className="rm-stack rm-no-print" aria-labelledby="changed">
      <div>
        <h2 id="changed" className="utrecht-heading-2">
          {t("changed.title")}
        </h2>
        <p className="rm-muted">{entry.state === "private" ? t("changed.textPrivate") : t("changed.text")}</p>
      </div>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="check-circle"
          busy={accept.isPending}
          onClick={() => void keep().catch(() => undefined)}
        >
          {t("changed.accept")}
        </Button>
      </div>
      <p className="rm-muted">{mayWrite ? t("changed.noOrWrite") : t("changed.no")}</p>
    </section>
  );
}
