import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryDetail } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Note } from "../../shared/ui/sheet.js";
import { useToast } from "../../shared/ui/toast.js";
import { goToFirstDifference } from "./difference.js";
import type { Earlier } from "./differences.js";
import { useSheetActs } from "./use-sheet.js";

interface ChangedProps {
  entry: EntryDetail;
  /** The owner may also write in it. */
  mayWrite: boolean;
}

/** Above a sheet that somebody changed: who did, what others see of it for now, and how much of it differs. */
export function ChangedNote({ entry, earlier }: Pick<ChangedProps, "entry"> & { earlier: Earlier | undefined }) {
  const { t } = useTranslation("entry");
  const name = firstName(entry.waitsBy?.name ?? "");
  const count = earlier?.differences.size ?? 0;
  return (
    <Note icon="file-text" edge="butter">
      <p>{entry.state === "private" ? t("changed.notePrivate", { name }) : t("changed.note", { name })}</p>
      {earlier && <p>{count === 0 ? t("changed.same") : t("changed.differs", { count })}</p>}
      {count > 0 && (
        <Button weight="outline" onClick={goToFirstDifference}>
          {t("changed.look")}
        </Button>
      )}
    </Note>
  );
}

/** Asked once more: what somebody wrote is gone from the sheet after it. */
function TurnDown({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation("entry");
  const [open, setOpen] = useState(false);
  const { turnDown } = useSheetActs(entry.id);
  const toast = useToast();
  const keepEarlier = async (): Promise<void> => {
    await turnDown.mutateAsync(entry);
    toast({ text: t("changed.turnedDown") });
    scrollTo({ top: 0 });
  };
  return (
    <>
      <Button weight="outline" full onClick={() => setOpen(true)}>
        {t("changed.turnDown")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("changed.turnDownTitle")}>
        <p>{t("changed.turnDownText", { name: firstName(entry.waitsBy?.name ?? "") })}</p>
        <div className="rm-actions">
          <Button
            weight="strong"
            full
            busy={turnDown.isPending}
            onClick={() => void keepEarlier().catch(() => setOpen(false))}
          >
            {t("changed.turnDownYes")}
          </Button>
          <Button weight="quiet" onClick={() => setOpen(false)}>
            {t("cancel")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** Below it: take the change over, keep what stood there, or leave it for now. Nothing happens until the owner says so. */
export function ChangedChoice({ entry, mayWrite }: ChangedProps) {
  const { t } = useTranslation("entry");
  const { accept } = useSheetActs(entry.id);
  const toast = useToast();
  const isPrivate = entry.state === "private";
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
        <p className="rm-muted">{isPrivate ? t("changed.textPrivate") : t("changed.text")}</p>
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
        {mayWrite && entry.before && <TurnDown entry={entry} />}
      </div>
      <p className="rm-muted">
        {/* Nobody else reads a sheet that is only for the owner. */}
        {!isPrivate && t("changed.no")} {isPrivate && t("changed.noPrivate")} {mayWrite && t("changed.orWrite")}
      </p>
    </section>
  );
}
