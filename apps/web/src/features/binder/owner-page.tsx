import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Boundary } from "../../shared/api/boundary.js";
import { useMe } from "../../shared/api/me.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { useWaitingRequests } from "../requests/use-requests.js";

interface OwnerPageProps {
  title: string;
  icon?: IconName;
  back?: string;
  /** A screen with one task has no navigation beside it. */
  focus?: boolean;
  wide?: boolean;
  skeleton?: ReactNode;
  children: ReactNode;
}

/** Every screen of the owner: the petrol bar, the four places to go, and the screen. */
export function OwnerPage({ title, icon = "notebook", back, focus = false, wide, skeleton, children }: OwnerPageProps) {
  const { t } = useTranslation("binder");
  const me = useMe();
  const waiting = useWaitingRequests();
  const navigation = [
    { to: "/binder", icon: "notebook" as const, label: t("nav.binder") },
    {
      to: "/sharing",
      icon: "share-network" as const,
      label: t("nav.sharing"),
      waiting: { count: waiting, words: t("nav.waiting", { count: waiting }) },
    },
    { to: "/looked", icon: "eye" as const, label: t("nav.looked") },
    { to: "/help", icon: "lifebuoy" as const, label: t("nav.help") },
  ];
  return (
    <Shell
      title={title}
      icon={icon}
      back={back}
      account="/settings"
      demo={me.demo ? me.account.name : undefined}
      navigation={focus ? undefined : navigation}
      navigationLabel={t("nav.label")}
      wide={wide}
    >
      <Boundary whole skeleton={skeleton}>
        {children}
      </Boundary>
    </Shell>
  );
}
