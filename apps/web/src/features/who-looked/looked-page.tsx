import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { AccessEvent } from "../../shared/api/types.js";
import { clockText, daysBetween, fullDay, isoDay, recentDay } from "../../shared/text/moments.js";
import { capital, firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useMandates } from "../mandates/use-mandates.js";
import { useGrants } from "../sharing/use-share.js";
import { foldStarts, gatherVisits } from "./gather.js";
import { lineOf, type Line } from "./sentence.js";
import { useEvents } from "./use-events.js";
import { AllRight } from "./all-right.js";
import "./looked.css";

/** Others, myself, or one person by name. */
type Filter = { kind: "others" } | { kind: "me" } | { kind: "person"; name: string };

function LineRow({ line, event }: { line: Line; event: AccessEvent }) {
  const { t } = useTranslation("looked");
  const { professionLabel, language } = useBookOfWords();
  const { profession, organisation } = event.actor;
  const about = [
    profession && organisation ? t("who", { profession: professionLabel(profession), organisation }) : "",
    event.purpose && !line.key.startsWith("you") ? t(`why.${event.purpose}`, { defaultValue: "" }) : "",
    clockText(line.at, language),
  ].filter(Boolean);
  return (
    <li className={`rm-line${line.refused ? " rm-line--refused" : ""}`}>
      <Icon name={line.icon} size="large" />
      <div>
        <p>
          <Trans t={t} i18nKey={line.key as never} values={line.values} components={{ b: <strong /> }} />
          {line.via !== null && (
            <>
              {" "}
              <Trans t={t} i18nKey="via" values={{ program: line.via }} components={{ b: <strong /> }} />
            </>
          )}
        </p>
        <p className="rm-muted rm-small">{about.join(" · ")}</p>
      </div>
    </li>
  );
}

function Filters({
  people,
  filter,
  onFilter,
}: {
  people: string[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const { t } = useTranslation("looked");
  const chip = (key: string, label: string, on: boolean, next: Filter) => (
    <button key={key} type="button" className="rm-chip-button" aria-pressed={on} onClick={() => onFilter(next)}>
      {label}
    </button>
  );
  return (
    <div className="rm-chips rm-chips--scroll" role="group" aria-label={t("filter.label")}>
      {chip("others", t("filter.others"), filter.kind === "others", { kind: "others" })}
      {people.map((name) =>
        chip(name, firstName(name), filter.kind === "person" && filter.name === name, { kind: "person", name }),
      )}
      {chip("me", t("filter.me"), filter.kind === "me", { kind: "me" })}
    </div>
  );
}

function dayTitle(at: string, language: "nl" | "en"): string {
  const ago = daysBetween(new Date(at), new Date());
  return capital(ago < 2 ? recentDay(at, language) : fullDay(at, language));
}

function LookedContent() {
  const { t } = useTranslation(["looked", "mandates"]);
  const { sheetLabel, language } = useBookOfWords();
  const events = useEvents();
  const grants = useGrants();
  const mandates = useMandates();
  const [filter, setFilter] = useState<Filter>({ kind: "others" });
  const words = {
    language,
    sheetLabel,
    others: (count: number) => t("others", { count }),
    mandate: (id: string) => {
      const type = mandates.find((each) => each.id === id)?.type;
      return type ? t(`mandates:type.${type}`) : "";
    },
    wholeBinder: t("binder"),
  };
  const lines = gatherVisits(foldStarts(events.data.pages.flatMap((page) => page.items))).map((event) => ({
    event,
    line: lineOf(event, grants, words),
  }));
  const people = [...new Set(lines.map(({ line }) => line.person).filter(Boolean))];
  const shown = lines.filter(({ event, line }) => {
    if (filter.kind === "person") return line.person === filter.name;
    return (event.actor.kind === "owner") === (filter.kind === "me");
  });
  const days = [...new Set(shown.map(({ line }) => isoDay(new Date(line.at))))].toSorted().toReversed();
  return (
    <>
      <Heading lead={t("lead")}>{t("title")}</Heading>
      <AllRight />
      <Filters people={people} filter={filter} onFilter={setFilter} />
      {shown.length === 0 && <EmptyState icon="eye" title={t("empty.title")} text={t("empty.text")} />}
      {days.map((day) => (
        <section key={day} className="rm-stack rm-stack--tight" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="utrecht-heading-3">
            {dayTitle(`${day}T12:00:00Z`, language)}
          </h2>
          <ul className="rm-lines">
            {shown
              .filter(({ line }) => isoDay(new Date(line.at)) === day)
              .sort((a, b) => b.line.at.localeCompare(a.line.at))
              .map(({ event, line }) => (
                <LineRow key={line.id} line={line} event={event} />
              ))}
          </ul>
        </section>
      ))}
      {events.hasNextPage && (
        <Button weight="outline" full busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t("older")}
        </Button>
      )}
    </>
  );
}

/** Wie keek?: everything that happened, in sentences, refused tries too, and whether the list is as it was written. */
export function LookedPage() {
  const { t } = useTranslation("looked");
  return (
    <OwnerPage title={t("bar")} icon="eye">
      <LookedContent />
    </OwnerPage>
  );
}
