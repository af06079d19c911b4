import { useTranslation } from "react-i18next";
import { dayText } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { PickRow } from "../../shared/ui/pick-row.js";
import { sheetIcon, sheetLabel, tabsOf } from "../binder/tabs.js";
import type { Binder } from "../binder/use-binder.js";
import type { What } from "./never.js";

type Kind = What["of"]["kind"];

const kinds: { kind: Kind; icon: IconName }[] = [
  { kind: "everything", icon: "notebook" },
  { kind: "section", icon: "folder" },
  { kind: "class", icon: "chat-circle" },
  { kind: "entry", icon: "file-text" },
];

interface KindProps {
  who: string;
  /** Without a sheet there is no sheet to choose. */
  hasSheets: boolean;
  onPick: (kind: Kind) => void;
}

/** Screen 2: the whole binder, a tab, a subject wherever it stands, or one sheet. */
export function WhatKindStep({ who, hasSheets, onPick }: KindProps) {
  const { t } = useTranslation("never");
  return (
    <>
      <Heading focusKey="what-kind">{t("what.title", { who })}</Heading>
      <ul className="rm-list">
        {kinds
          .filter(({ kind }) => kind !== "entry" || hasSheets)
          .map(({ kind, icon }) => (
            <li key={kind}>
              <PickRow
                icon={icon}
                title={t(`what.kinds.${kind}`)}
                sub={t(`what.subs.${kind}`)}
                onPick={() => onPick(kind)}
              />
            </li>
          ))}
      </ul>
    </>
  );
}

interface Candidate {
  key: string;
  what: What;
  icon: IconName;
  sub?: string;
}

function useCandidates({ book, view, language }: Binder, kind: Kind): Candidate[] {
  const { t } = useTranslation("never");
  if (kind === "section")
    return tabsOf(book, view.entries).map(({ tab }) => ({
      key: tab.key,
      what: { name: tab.label, of: { kind, section: tab.key } },
      icon: tab.icon,
    }));
  if (kind === "class")
    return book.classes.map(({ key }) => ({
      key,
      what: { name: t(`sharing:classes.${key}`), of: { kind, dataClass: key } },
      icon: "chat-circle",
    }));
  return view.entries.map((entry) => ({
    key: entry.id,
    what: { name: sheetLabel(book, entry.templateKey), of: { kind: "entry", entryId: entry.id } },
    icon: sheetIcon(book, entry.templateKey),
    sub: dayText(entry.createdAt, language),
  }));
}

interface WhichProps {
  binder: Binder;
  kind: Kind;
  who: string;
  onPick: (what: What) => void;
}

/** Screen 2, second half: which tab, subject or sheet. */
export function WhichStep({ binder, kind, who, onPick }: WhichProps) {
  const { t } = useTranslation("never");
  const candidates = useCandidates(binder, kind);
  return (
    <>
      <Heading focusKey={`what-${kind}`}>{t(`what.which.${kind}`, { who })}</Heading>
      <ul className="rm-list">
        {candidates.map(({ key, what, icon, sub }) => (
          <li key={key}>
            <PickRow icon={icon} title={capital(what.name)} sub={sub} onPick={() => onPick(what)} />
          </li>
        ))}
      </ul>
    </>
  );
}
