import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { firstName } from "../../shared/text/words.js";
import { useGrantActions } from "./grant-actions.js";

/** The second tap of stopping; after it there are ten seconds to change your mind. */
export function StopDialog({
  target,
  onClose,
}: {
  target: { grantId: string; name: string } | null;
  onClose: () => void;
}) {
  const { t } = useTranslation("sharing");
  const { stop } = useGrantActions();
  const name = firstName(target?.name ?? "");
  return (
    <Dialog open={target !== null} onClose={onClose} title={t("stop.title", { name })}>
      <p>{t("stop.text", { name })}</p>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="hand-palm"
          busy={stop.isPending}
          onClick={() => {
            if (target) stop.mutate(target);
            onClose();
          }}
        >
          {t("stop.yes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("stop.no")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Stopping everything: said once more, and confirmed with a key, because it touches everybody. */
export function StopAllDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("sharing");
  const { stopAll } = useGrantActions();
  return (
    <Dialog open={open} onClose={onClose} title={t("stopAll.title")}>
      <p>{t("stopAll.text")}</p>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="hand-palm"
          busy={stopAll.isPending}
          onClick={() => {
            stopAll.mutate();
            onClose();
          }}
        >
          {t("stopAll.yes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("stop.no")}
        </Button>
      </div>
    </Dialog>
  );
}
