import { useTranslation } from "react-i18next";
import { firstName } from "../../shared/text/words.js";
import { Question } from "../../shared/ui/question.js";
import { useGrantActions } from "./grant-actions.js";

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
    <Question
      open={target !== null}
      title={t("stop.title", { name })}
      yes={t("stop.yes")}
      no={t("stop.no")}
      busy={stop.isPending}
      onYes={() => target && stop.mutate(target)}
      onClose={onClose}
    >
      <p>{t("stop.text", { name })}</p>
    </Question>
  );
}

/** Stopping everything: said once more, and confirmed with a key, because it touches everybody. */
export function StopAllDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("sharing");
  const { stopAll } = useGrantActions();
  return (
    <Question
      open={open}
      title={t("stopAll.title")}
      yes={t("stopAll.yes")}
      no={t("stop.no")}
      busy={stopAll.isPending}
      onYes={() => stopAll.mutate()}
      onClose={onClose}
    >
      <p>{t("stopAll.text")}</p>
    </Question>
  );
}
