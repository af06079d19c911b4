import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { firstName } from "../../shared/text/words.js";
import { useGrantActions } from "./grant-actions.js";

interface QuestionProps {
  open: boolean;
  title: string;
  text: string;
  yes: string;
  busy: boolean;
  onYes: () => void;
  onClose: () => void;
}

function StopQuestion({ open, title, text, yes, busy, onYes, onClose }: QuestionProps) {
  const { t } = useTranslation("sharing");
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <p>{text}</p>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="hand-palm"
          busy={busy}
          onClick={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("stop.no")}
        </Button>
      </div>
    </Dialog>
  );
}

interface StopDialogProps {
  target: { grantId: string; name: string } | null;
  onClose: () => void;
}

/** The second tap of stopping; after it there are ten seconds to change your mind. */
export function StopDialog({ target, onClose }: StopDialogProps) {
  const { t } = useTranslation("sharing");
  const { stop } = useGrantActions();
  const name = firstName(target?.name ?? "");
  return (
    <StopQuestion
      open={target !== null}
      title={t("stop.title", { name })}
      text={t("stop.text", { name })}
      yes={t("stop.yes")}
      busy={stop.isPending}
      onYes={() => target && stop.mutate(target)}
      onClose={onClose}
    />
  );
}

/** Stopping everything: said once more, and confirmed with a key, because it touches everybody. */
export function StopAllDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("sharing");
  const { stopAll } = useGrantActions();
  return (
    <StopQuestion
      open={open}
      title={t("stopAll.title")}
      text={t("stopAll.text")}
      yes={t("stopAll.yes")}
      busy={stopAll.isPending}
      onYes={() => stopAll.mutate()}
      onClose={onClose}
    />
  );
}
