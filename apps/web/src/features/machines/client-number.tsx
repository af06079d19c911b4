import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.js";

/** The number (client_id) that the maker of a program needs; no secret. */
export function ClientNumber({ id }: { id: string }) {
  const { t } = useTranslation("machines");
  const [copied, setCopied] = useState(false);
  return (
    <div className="rm-client-number">
      <span className="rm-muted rm-small">{t("card.number")}</span>
      <code>{id}</code>
      <Button
        weight="quiet"
        icon={copied ? "check-circle" : "copy"}
        onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
      >
        {t(copied ? "card.copied" : "card.copy")}
      </Button>
    </div>
  );
}
