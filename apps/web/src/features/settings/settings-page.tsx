import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLeave, useMe } from "../../shared/api/me.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Choice } from "../../shared/ui/choice.js";
import { canReadAloud, useReadAloud } from "../../shared/ui/read-aloud.js";
import { changeSettings, useSettings, type Settings } from "../../shared/ui/settings.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { LanguageSwitch } from "./language-switch.js";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rm-stack rm-stack--tight">
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
    </section>
  );
}

interface PickProps<K extends keyof Settings> {
  setting: K;
  values: readonly Settings[K][];
  words: string;
}

function Pick<K extends keyof Settings>({ setting, values, words }: PickProps<K>) {
  const { t } = useTranslation("settings");
  const settings = useSettings();
  return (
    <div className="rm-choices" role="radiogroup" aria-label={t(setting)}>
      {values.map((value) => (
        <Choice
          key={value}
          name={setting}
          label={t(`${words}.${value}`)}
          checked={settings[setting] === value}
          onChange={() => changeSettings({ [setting]: value } as Pick<Settings, K>)}
        />
      ))}
    </div>
  );
}

function Voice() {
  const { t } = useTranslation("settings");
  const { reading, toggle } = useReadAloud(() => t("voiceSample"));
  if (!canReadAloud()) return <p className="rm-muted">{t("noVoice")}</p>;
  return (
    <>
      <Pick setting="voiceSpeed" values={["normal", "slow"]} words="voices" />
      <div>
        <Button weight="quiet" icon={reading ? "stop" : "speaker-high"} onClick={toggle}>
          {t("tryVoice")}
        </Button>
      </div>
    </>
  );
}

/** Language, letters, colours, voice; and out. For owners and professionals alike. */
export function SettingsPage() {
  const { t } = useTranslation(["settings", "access", "organisation", "taking"]);
  const me = useMe();
  const leave = useLeave();
  return (
    <Shell
      title={t("title")}
      icon="gear-six"
      back={me.ownDossierId ? "/binder" : "/people"}
      demo={me.demo ? me.account.name : undefined}
    >
      <Heading lead={t("lead")}>{t("heading")}</Heading>
      <div className="rm-stack rm-stack--wide">
        <Part title={t("language")}>
          <LanguageSwitch />
        </Part>
        <Part title={t("textSize")}>
          <Pick setting="textSize" values={["normal", "large", "extraLarge"]} words="textSizes" />
        </Part>
        <Part title={t("theme")}>
          <Pick setting="theme" values={["auto", "light", "dark", "contrast"]} words="themes" />
        </Part>
        <Part title={t("voice")}>
          <Voice />
        </Part>
        <div className="rm-actions">
          {me.ownDossierId && (
            <ButtonLink to="/taking-along" weight="outline" icon="copy" full>
              {t("taking:go")}
            </ButtonLink>
          )}
          {!me.demo && (
            <ButtonLink to="/access" weight="outline" icon="key" full>
              {t("access:go")}
            </ButtonLink>
          )}
          {(!me.demo || me.memberships.length > 0) && (
            <ButtonLink to="/hat" weight="outline" icon="identification-badge" full>
              {t("organisation:hat.go")}
            </ButtonLink>
          )}
        </div>
        <div className="rm-actions">
          <p className="rm-muted">{t(me.kind === "professional" ? "whoFormal" : "who", { name: me.account.name })}</p>
          <Button weight="outline" icon="sign-out" full onClick={() => void leave()}>
            {me.demo ? t("leaveDemo") : t("leave")}
          </Button>
        </div>
      </div>
    </Shell>
  );
}
