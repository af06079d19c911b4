import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../icons/icon.js";
import type { IconName } from "../icons/pictograms.js";
import { canReadAloud, screenText, useReadAloud } from "../read-aloud.js";

interface BarProps {
  title: string;
  icon: IconName;
  /** Where the arrow goes; without it the icon stands there. */
  back?: string | undefined;
  /** Who is looking, on a wide screen. */
  who?: string | undefined;
  account?: string | undefined;
}

function ReadAloudButton() {
  const { t } = useTranslation("shared");
  const { reading, toggle } = useReadAloud(screenText);
  if (!canReadAloud()) return null;
  return (
    <button
      type="button"
      className="rm-header__action"
      aria-pressed={reading}
      aria-label={reading ? t("stopReading") : t("readAloud")}
      onClick={toggle}
    >
      <Icon name={reading ? "stop" : "speaker-high"} />
    </button>
  );
}

/** The petrol bar: back, where you are, read aloud, you. */
export function Bar({ title, icon, back, who, account }: BarProps) {
  const { t } = useTranslation("shared");
  return (
    <div className="rm-header">
      {back !== undefined && (
        <Link to={back} className="rm-header__action" aria-label={t("back")}>
          <Icon name="arrow-left" />
        </Link>
      )}
      <span className="rm-header__title">
        {back === undefined && <Icon name={icon} />}
        {title}
      </span>
      {who && <span className="rm-header__who">{who}</span>}
      <ReadAloudButton />
      {account && (
        <Link to={account} className="rm-header__action" aria-label={t("account")}>
          <Icon name="user-circle" />
        </Link>
      )}
    </div>
  );
}
