import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Boundary } from "../../shared/api/boundary.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Shell } from "../../shared/ui/page/shell.js";
import { ActingBar } from "../mandates/acting-bar.js";
import { useReaderTexts } from "./use-reader-texts.js";
import { WithOwner } from "./with-owner.js";

interface ReaderPageProps {
  title: string;
  icon?: IconName;
  back?: string;
  /** A screen with one task has no navigation beside it. */
  focus?: boolean;
  wide?: boolean;
  skeleton?: ReactNode;
  children: ReactNode;
}

/** "Marit Lindenvoort · jobcoach bij Stap & Spoor" */
function useWho(): string {
  const { t } = useTranslation("professional");
  const { account, activeMembership } = useMe();
  const { professionLabel } = useBookOfWords();
  if (!activeMembership) return account.name;
  return t("who", {
    name: account.name,
    profession: professionLabel(activeMembership.profession),
    organisation: activeMembership.organisation.name,
  });
}

/** Every screen of somebody who reads in another person's binder. */
export function ReaderPage({
  title,
  icon = "users-three",
  back,
  focus = false,
  wide,
  skeleton,
  children,
}: ReaderPageProps) {
  const { t, formal } = useReaderTexts();
  const { dossierId } = useParams();
  const me = useMe();
  const who = useWho();
  const navigation = [
    { to: "/people", icon: "users-three" as const, label: t("nav.people"), end: true },
    { to: "/people/mine", icon: "pencil-line" as const, label: t("nav.mine") },
    { to: "/people/asked", icon: "chat-text" as const, label: t("nav.asked") },
  ];
  return (
    <Shell
      title={title}
      icon={icon}
      back={back}
      who={who}
      account="/settings"
      demo={me.demo ? me.account.name : undefined}
      navigation={focus || !formal ? undefined : navigation}
      navigationLabel={t("nav.label")}
      wide={wide}
      notice={<ActingBar dossierId={dossierId} />}
    >
      <Boundary whole skeleton={skeleton} formal={formal}>
        <WithOwner dossierId={dossierId}>{children}</WithOwner>
      </Boundary>
    </Shell>
  );
}
