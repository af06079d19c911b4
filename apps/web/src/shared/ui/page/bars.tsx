import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../icons/icon.js";

/** Says on every page that this is the invented demo world. */
export function DemoBanner({ who }: { who?: string | undefined }) {
  const { t } = useTranslation("shared");
  return (
    <div className="rm-demo rm-no-print" role="note">
      <span>{who ? t("demo.as", { who }) : t("demo.plain")}</span>
      {who && <Link to="/choose">{t("demo.switch")}</Link>}
    </div>
  );
}

function listen(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** Tells that there is no connection, and that what is written stays. */
export function OfflineBar() {
  const { t } = useTranslation("shared");
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="rm-offline">
          <Icon name="wifi-slash" size="small" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
