import { useTranslation } from "react-i18next";
import type { ReleasedEntry } from "../../shared/api/types.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { firstName } from "../../shared/text/words.js";
import { useMe } from "../../shared/api/me.js";
import { Chip, Round, Sheet, TabRow } from "../../shared/ui/sheet.js";
import { Skeleton } from "../../shared/ui/states.js";
import { ComingUp } from "../mandates/coming-up.js";
import { EyeOf } from "../sharing/eye-of.js";
import { News } from "./news.js";
import { OwnerPage } from "./owner-page.js";
import { tabsOf, type Tab } from "./tabs.js";
import { isChanged, isWaiting, readersOf, useBinder, type Binder } from "./use-binder.js";
import "./binder.css";

function openingCardOf(binder: Binder): ReleasedEntry | undefined {
  return binder.view.entries.find((entry) => entry.templateKey === "opening-card" && entry.latestRevision !== 0);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function OpeningCard({ binder }: { binder: Binder }) {
  const { t } = useTranslation("binder");
  const card = openingCardOf(binder);
  if (!card)
    return (
      <Sheet edge="butter">
        <div className="rm-opening">
          <Round icon="hand-waving" />
          <div className="rm-stack">
            <p className="rm-opening__line">{t("opening.empty")}</p>
            <ButtonLink to="/new/opening-card" weight="strong" icon="pencil-line">
              {t("opening.write")}
            </ButtonLink>
          </div>
        </div>
      </Sheet>
    );
  const talkTips = textOf(card.body["talkTips"]);
  return (
    <Sheet edge="butter" as="article">
      <div className="rm-opening">
        <Round icon="plant" />
        <p className="rm-opening__line">{textOf(card.body["oneLine"]) || textOf(card.body["callMe"])}</p>
      </div>
      {talkTips && (
        <p>
          <span className="rm-muted">{t("opening.talk")}</span> {talkTips}
        </p>
      )}
      <div className="rm-row rm-opening__foot">
        <EyeOf readers={readersOf(binder, [card.id])} title={t("opening.title")} inWords />
        <ButtonLink to={`/sheets/${card.id}`} weight="quiet" iconAfter="caret-right">
          {t("opening.read")}
        </ButtonLink>
      </div>
    </Sheet>
  );
}

function TabOf({ binder, tab, entries }: { binder: Binder; tab: Tab; entries: ReleasedEntry[] }) {
  const { t } = useTranslation("binder");
  const unread = entries.filter((entry) => isChanged(entry) || (isWaiting(entry) && !entry.openedAt)).length;
  const ids = entries.filter((entry) => entry.state === "accepted").map((entry) => entry.id);
  const people = [...new Set(entries.map((entry) => entry.author?.name ?? ""))].filter(Boolean);
  const readers = readersOf(binder, ids);
  const sub = tab.profession ? people.join(", ") : t("sheets", { count: entries.length });
  return (
    <TabRow
      to={`/binder/${encodeURIComponent(tab.key)}`}
      icon={tab.icon}
      edge={tab.edge}
      title={tab.label}
      sub={unread > 0 ? t("readFirst") : sub}
      aside={unread > 0 ? <Chip tone="new">{t("new")}</Chip> : <EyeOf readers={readers} title={tab.label} />}
    />
  );
}

function Tabs({ binder }: { binder: Binder }) {
  const { t } = useTranslation("binder");
  const all = tabsOf(binder.book, binder.view.entries);
  const filled = all.filter(({ entries }) => entries.length > 0);
  const empty = all.filter(({ entries }) => entries.length === 0);
  const own = filled.filter(({ tab }) => tab.profession === null);
  const others = filled.filter(({ tab }) => tab.profession !== null);
  return (
    <div className="rm-stack rm-tabs">
      <h2 className="rm-visually-hidden">{t("ownTabs")}</h2>
      <div className="rm-list">
        {own.map(({ tab, entries }) => (
          <TabOf key={tab.key} binder={binder} tab={tab} entries={entries} />
        ))}
      </div>
      <ButtonLink to="/new" weight="outline" icon="plus" full>
        {t("newSheet")}
      </ButtonLink>
      {others.length > 0 && (
        <>
          <h2 className="utrecht-heading-3">{t("otherTabs")}</h2>
          <div className="rm-list">
            {others.map(({ tab, entries }) => (
              <TabOf key={tab.key} binder={binder} tab={tab} entries={entries} />
            ))}
          </div>
        </>
      )}
      {empty.length > 0 && (
        <details className="rm-details">
          <summary>
            {t("emptyTabs", { count: empty.length })}
            <Icon name="caret-down" size="small" />
          </summary>
          <div className="rm-list">
            {empty.map(({ tab }) => (
              <TabRow
                key={tab.key}
                to={`/binder/${encodeURIComponent(tab.key)}`}
                icon={tab.icon}
                edge={tab.edge}
                title={tab.label}
                sub={tab.hint}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function BinderContent() {
  const { t } = useTranslation("binder");
  const binder = useBinder();
  const me = useMe();
  const callMe = textOf(openingCardOf(binder)?.body["callMe"]) || firstName(me.account.name);
  return (
    <div className="rm-spread">
      <div className="rm-stack rm-spread__left">
        <Heading lead={t("lead")}>{t("hello", { name: callMe })}</Heading>
        <OpeningCard binder={binder} />
        <News binder={binder} />
        <ComingUp />
      </div>
      <Tabs binder={binder} />
    </div>
  );
}

/** Mijn map: who I am, what is new, one next step at most, and the tabs. */
export function BinderPage() {
  const { t } = useTranslation("binder");
  return (
    <OwnerPage title={t("nav.binder")} wide skeleton={<Skeleton sheets={1} tabs={5} />}>
      <BinderContent />
    </OwnerPage>
  );
}
