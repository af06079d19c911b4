import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { firstName } from "../../shared/text/words.js";
import { useToast } from "../../shared/ui/toast.js";
import { useMandateActs } from "./use-mandates.js";

interface EndDialogProps {
  dossierId: string;
  target: { id: string; name: string } | null;
  onClose: () => void;
}

/** The second tap of stopping with a helper; it works at once. */
export function EndDialog({ dossierId, target, onClose }: EndDialogProps) {
  const { t } = useTranslation("mandates");
  const toast = useToast();
  const { end } = useMandateActs(dossierId);
  const name = firstName(target?.name ?? "");
  return (
    <Dialog open={target !== null} onClose={onClose} title={t("end.title", { name })}>
      <p>{t("end.text", { name })}</p>
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          icon="hand-palm"
          busy={end.isPending}
          onClick={() => {
            if (target) end.mutate(target.id, { onSuccess: () => toast({ text: t("end.done", { name }) }) });
            onClose();
          }}
        >
          {t("end.yes")}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t("end.no")}
        </Button>
      </div>
    </Dialog>
  );
}
