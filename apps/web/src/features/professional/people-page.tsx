import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import type { DossierListing } from "../../shared/api/types.js";
import { dayText, recentDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { edgeColours } from "../../shared/ui/edges.js";
import { purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, Note, TabRow } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { ReaderPage } from "./reader-page.js";
import { useReaderTexts } from "./use-reader-texts.js";
import { hasNews, usePeople } from "./use-people.js";
import "./professional.css";

/** A person keeps their colour: by the id, so that it is the same every day. */
function colourOf(id: string) {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return edgeColours[sum % edgeColours.length] ?? "stone";
}

function Person({ person }: { person: DossierListing }) {
  const { t } = useReaderTexts();
  const { language } = useBookOfWords();
  const news = hasNews(person);
  const rows =
    person.purposes.length > 0 ? person.purposes : [{ purpose: "-", validUntil: "", actions: [], isByTeam: false }];
  return rows.map(({ purpose, validUntil, isByTeam }) => (
    <TabRow
      key={purpose}
      to={`/people/${person.id}/${purpose}`}
      icon={purposeIcon(purpose)}
      edge={colourOf(person.id)}
      title={person.ownerName}
      sub={
        <>
          {purpose === "-"
            ? t("people.represented")
            : t("people.line", { purpose: t(`purposes.${purpose}`), day: dayText(validUntil, language) })}
          {isByTeam && (
            <span className="rm-under">
              <Chip icon="users-three">{t("people.byTeam")}</Chip>
            </span>
          )}
          {person.lastViewedAt === null && (
            <span className="rm-under">
              <Chip tone="sky">{t("people.first")}</Chip>
            </span>
          )}
          {news && person.lastViewedAt && (
            <span className="rm-under">
              <Chip tone="new">{t("people.new", { day: recentDay(person.lastViewedAt, language) })}</Chip>
            </span>
          )}
        </>
      }
    />
  ));
}

/** Those who share nothing now, in whose binder who is looking wrote. */
function Before({ people }: { people: readonly DossierListing[] }) {
  const { t } = useReaderTexts();
  return (
    <section className="rm-stack" aria-labelledby="before">
      <div>
        <h2 id="before" className="utrecht-heading-2">
          {t("readBack.title")}
        </h2>
        <p className="rm-muted">{t("readBack.lead")}</p>
      </div>
      <div className="rm-list rm-list--desk">
        {people.map(({ id, ownerName }) => (
          <TabRow
            key={id}
            to={`/people/${id}/-`}
            icon="pencil-line"
            edge={colourOf(id)}
            title={ownerName}
            sub={t("readBack.own")}
          />
        ))}
      </div>
    </section>
  );
}

function People() {
  const { t, formal } = useReaderTexts();
  const { t: help } = useTranslation("helping");
  const me = useMe();
  const all = [...usePeople()].sort((a, b) => a.ownerName.localeCompare(b.ownerName));
  const people = all.filter(({ relation }) => relation !== "wrote");
  const before = all.filter(({ relation }) => relation === "wrote");
  const fresh = people.filter((person) => hasNews(person) || person.lastViewedAt === null);
  const rest = people.filter((person) => !fresh.includes(person));
  return (
    <>
      <Heading lead={t("people.lead", { count: people.length })}>
        {t("people.title", { name: firstName(me.account.name) })}
      </Heading>
      {all.length === 0 && <EmptyState icon="users-three" title={t("people.empty")} text={t("people.emptyText")} />}
      {me.memberships.length === 0 && !me.demo && (
        <Note icon="buildings">
          <p>{t("people.atWork")}</p>
          <ButtonLink to="/hat" weight="quiet" iconAfter="caret-right">
            {t("people.atWorkGo")}
          </ButtonLink>
        </Note>
      )}
      {fresh.length > 0 && (
        <section className="rm-stack" aria-labelledby="fresh">
          <h2 id="fresh" className="utrecht-heading-2">
            {t("people.fresh")}
          </h2>
          <div className="rm-list rm-list--desk">
            {fresh.map((person) => (
              <Person key={`${person.relation} ${person.id}`} person={person} />
            ))}
          </div>
        </section>
      )}
      {rest.length > 0 && (
        <section className="rm-stack" aria-labelledby="rest">
          <h2 id="rest" className="utrecht-heading-2">
            {fresh.length > 0 ? t("people.rest") : t("people.all")}
          </h2>
          <div className="rm-list rm-list--desk">
            {rest.map((person) => (
              <Person key={`${person.relation} ${person.id}`} person={person} />
            ))}
          </div>
        </section>
      )}
      {before.length > 0 && <Before people={before} />}
      {formal && (
        <div>
          <ButtonLink to="/people/ask" weight="outline" icon="plus">
            {t("people.ask")}
          </ButtonLink>
        </div>
      )}
      <div>
        <ButtonLink to="/invite" weight="quiet" icon="envelope">
          {t("people.inviteStart")}
        </ButtonLink>
      </div>
      {!formal && (
        <div>
          <ButtonLink to="/represent" weight="quiet" icon="scales">
            {help("represent.go")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

/** Vandaag: who shares with me, what is new since last time. */
export function PeoplePage() {
  const { t } = useReaderTexts();
  return (
    <ReaderPage title={t("nav.people")} wide skeleton={<Skeleton tabs={5} />}>
      <People />
    </ReaderPage>
  );
}
