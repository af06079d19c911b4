import { useTranslation } from "react-i18next";
import { switchLanguage } from "../../i18n/index.js";
import { Icon } from "../../shared/ui/icons/icon.js";

/** Nederlands or English, each in its own language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation("settings");
  return (
    <div className="rm-chips" role="group" aria-label={t("language")}>
      {(["nl", "en"] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="rm-chip-button"
          aria-pressed={i18n.language === language}
          onClick={() => void switchLanguage(language)}
        >
          {language === "nl" && <Icon name="translate" size="small" />}
          {t(`languages.${language}`)}
        </button>
      ))}
    </div>
  );
}
