import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { useMaybeMe } from "../../shared/api/me.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { LanguageSwitch } from "../settings/language-switch.js";
import { BinderPicture } from "./binder-picture.js";
import { EntrancePage } from "./entrance-page.js";

const facts = [
  ["eye-slash", "welcome.nobody"],
  ["eye", "welcome.looked"],
  ["hand-palm", "welcome.stop"],
] as const;

/** The first page of a visitor: begin, log in, or come in as somebody who works with young people. */
export function WelcomePage() {
  const { t } = useTranslation("entrance");
  const me = useMaybeMe();
  if (me !== null && !me.demo) return <Navigate to="/" replace />;
  return (
    <EntrancePage>
      <div className="rm-welcome-language">
        <LanguageSwitch />
      </div>
      <BinderPicture />
      <Heading lead={t("welcome.lead")}>{t("welcome.title")}</Heading>
      <div className="rm-actions">
        <ButtonLink to="/start" weight="strong" icon="notebook" full>
          {t("welcome.begin")}
        </ButtonLink>
        <ButtonLink to="/sign-in" weight="outline" icon="key" full>
          {t("welcome.signIn")}
        </ButtonLink>
        <ButtonLink to="/at-work" weight="quiet" icon="users-three">
          {t("welcome.work")}
        </ButtonLink>
      </div>
      <ul className="rm-facts-list">
        {facts.map(([icon, text]) => (
          <li key={text}>
            <Icon name={icon} />
            <span>{t(text)}</span>
          </li>
        ))}
      </ul>
    </EntrancePage>
  );
}
