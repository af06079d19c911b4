import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { IconName } from "../icons/pictograms.js";
import { DemoBanner, OfflineBar } from "./bars.js";
import { Bar } from "./bar.js";
import { Navigation, type NavigationItem } from "./navigation.js";

export interface ShellProps {
  title: string;
  icon: IconName;
  back?: string | undefined;
  who?: string | undefined;
  account?: string | undefined;
  /** The name of the demo person, when this is the demo. */
  demo?: string | true | undefined;
  navigation?: NavigationItem[] | undefined;
  navigationLabel?: string | undefined;
  wide?: boolean | undefined;
  /** Stays in sight on every screen, under the bar. */
  notice?: ReactNode;
  children: ReactNode;
}

/** What stands around every screen: bar, demo notice, navigation, and the place for the screen itself. */
export function Shell({ title, navigation, wide, demo, notice, children, ...header }: ShellProps) {
  const { t } = useTranslation("shared");
  useEffect(() => {
    document.title = `${title} · Regiemap`;
  }, [title]);
  return (
    <div className={`rm-app${navigation ? " rm-app--nav" : ""}`}>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
        {t("skip")}
      </a>
      <header className="rm-top">
        <Bar title={title} {...header} />
        {demo && <DemoBanner who={demo === true ? undefined : demo} />}
        {notice}
        <OfflineBar />
      </header>
      <main id="main" tabIndex={-1} className={`rm-main${wide ? " rm-main--wide" : ""}`}>
        {children}
      </main>
      {navigation && <Navigation items={navigation} label={header.navigationLabel ?? ""} />}
    </div>
  );
}
