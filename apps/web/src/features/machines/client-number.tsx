import { useTranslation } from "react-i18next";
import { CopyButton } from "../../shared/ui/copy-button.js";

/** The number (client_id) that the maker of a program needs; no secret. */
export function ClientNumber({ id }: { id: string }) {
  const { t } = useTranslation("machines");
  return (
    <div className="rm-client-number">
      <span className="rm-muted rm-small">{t("card.number")}</span>
      <code>{id}</code>
      <CopyButton text={id} weight="quiet" />
    </div>
  );
}
