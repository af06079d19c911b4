import { useParams } from "react-router";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { useMe } from "../../shared/api/me.js";
import type { DossierListing, ReleasedEntry, View } from "../../shared/api/types.js";
import { dayText, recentDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Sheet } from "../../shared/ui/sheet.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { Surer } from "../access/stronger-page.js";
import { StrongerNote, useStrongerWords } from "../access/stronger.js";
import { SheetLinksContext } from "../entry/answers.js";
import { HelperDesk } from "../mandates/helper-desk.js";
import { packFor } from "../sharing/share-lines.js";
import { SharedView } from "../sharing/shared-view.js";
import { FirstPage } from "./first-page.js";
import { GiveBack } from "./give-back.js";
import { OwnSheets } from "./own-sheet-list.js";
import { ReadBack } from "./read-back.js";
import { ReaderPage } from "./reader-page.js";
import { strongerFor, useReleased, usePeople } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";
import "./professional.css";

/** Since when it is new, or null. At a first visit nothing is marked: then everything is new. */
function newsText(entry: ReleasedEntry, since: string | null): boolean {
  return since !== null && entry.authoredAt > since && entry.mine !== true;
}

/** What is on this page, to jump to; only where there is room beside the text. */
function Contents({ view }: { view: View }) {
  const { t } = useReaderTexts();
  const { sheetLabel } = useBookOfWords();
  const entries = view.entries.filter((entry) => entry.mine !== true);
  if (entries.length < 4) return null;
  return (
    <nav className="rm-sheet rm-contents" aria-labelledby="contents">
      <h2 id="contents" className="utrecht-heading-3">
        {t("view.contents")}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#sheet-${entry.id}`}>{sheetLabel(entry.templateKey)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface AsideProps {
  view: View;
  since: string | null;
  terms: DossierListing["purposes"][number] | undefined;
  dossierId: string;
  base: string;
}

function Aside({ view, since, terms, dossierId, base }: AsideProps) {
  const { t, formal } = useReaderTexts();
  const { sheetLabel, language } = useBookOfWords();
  const name = firstName(view.ownerName);
  const actions = terms?.actions ?? [];
  const fresh = view.entries.filter((entry) => newsText(entry, since));
  const own = view.entries.filter((entry) => entry.mine === true);
  return (
    <aside className="rm-stack rm-desk__aside rm-no-print" aria-label={t("view.aside")}>
      {since !== null && (
        <Sheet as="section" labelledBy="fresh">
          <h2 id="fresh" className="utrecht-heading-3">
            {t("view.since", { day: recentDay(since, language) })}
          </h2>
          {fresh.length === 0 ? (
            <p className="rm-muted">{t("view.nothingNew")}</p>
          ) : (
            <ul className="rm-plain-list">
              {fresh.map((entry) => (
                <li key={entry.id}>
                  <a href={`#sheet-${entry.id}`}>{sheetLabel(entry.templateKey)}</a>
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      )}
      {actions.includes("contribute") && (
        <section className="rm-sheet rm-stack rm-contribute" aria-labelledby="contribute">
          <h2 id="contribute" className="utrecht-heading-3">
            {t("view.contribute")}
          </h2>
          <p>{t("view.contributeText", { name })}</p>
          <ButtonLink to={`${base}/write`} weight="strong" icon="pencil-line">
            {t("view.write")}
          </ButtonLink>
        </section>
      )}
      <OwnSheets entries={own} base={base} />
      <Contents view={view} />
      {formal && (
        <Sheet as="section" labelledBy="more">
          <h2 id="more" className="utrecht-heading-3">
            {t("view.more")}
          </h2>
          <p className="rm-muted">{t("view.moreText", { name })}</p>
          <ButtonLink to={`${base}/ask`} weight="outline" icon="chat-text">
            {t("view.ask", { name })}
          </ButtonLink>
        </Sheet>
      )}
      {actions.includes("copy") && (
        <Button weight="quiet" icon="printer" onClick={() => print()}>
          {t("view.print")}
        </Button>
      )}
      {/* What is shared with a whole team is not one reader's to give back. */}
      {terms && !terms.isByTeam && (
        <GiveBack dossierId={dossierId} ownerName={view.ownerName} purpose={terms.purpose} />
      )}
    </aside>
  );
}

interface ReleasedProps {
  dossierId: string;
  purpose: string;
}

/** What is shared; or, when they came in too lightly for any of it, the way to be surer. */
function Released({ dossierId, purpose }: ReleasedProps) {
  const { view, listing, since } = useReleased(dossierId, purpose);
  if (view === null) return <TooLight listing={listing} purpose={purpose} />;
  return <Handover view={view} listing={listing} since={since} dossierId={dossierId} purpose={purpose} />;
}

function TooLight({ listing, purpose }: { listing: DossierListing; purpose: string }) {
  const { formal } = useReaderTexts();
  const words = useStrongerWords();
  const stronger = strongerFor(listing, purpose);
  const [first] = stronger;
  if (first === undefined) return <Skeleton sheets={3} />;
  return (
    <Surer
      level={first.assurance}
      formal={formal}
      what={words(stronger)}
      back={`/people/${listing.id}/${purpose}`}
      onDone={() => undefined}
    />
  );
}

interface HandoverProps extends ReleasedProps {
  view: View;
  listing: DossierListing;
  since: string | null;
}

function Handover({ view, listing, since, dossierId, purpose }: HandoverProps) {
  const { t, formal } = useReaderTexts();
  const { professionLabel, language } = useBookOfWords();
  const book = useBook();
  const me = useMe();
  const profession = me.activeMembership?.profession ?? null;
  const terms = listing.purposes.find((each) => each.purpose === purpose);
  const pack = packFor(book.packs, profession, purpose);
  const name = firstName(view.ownerName);
  const base = `/people/${dossierId}/${purpose}`;
  const others = { ...view, entries: view.entries.filter((entry) => entry.mine !== true) };
  const about = [
    purpose === "-" ? t("people.represented") : t("view.why", { name, purpose: t(`purposes.${purpose}`) }),
    terms ? t("view.until", { day: dayText(terms.validUntil, language) }) : "",
    terms?.actions.includes("contribute") ? t("view.readWrite") : t("view.readOnly"),
  ].filter(Boolean);
  const links = (id: string): { to: string; label: string } | null => {
    const target = view.entries.find((entry) => entry.id === id);
    return target ? { to: `#sheet-${id}`, label: book.templates.get(target.templateKey)?.label ?? "" } : null;
  };
  return (
    <>
      <SheetLinksContext value={links}>
        <Heading lead={about.join(" · ")}>
          {pack && profession ? t("view.title", { profession: professionLabel(profession), name }) : view.ownerName}
        </Heading>
        <StrongerNote stronger={strongerFor(listing, purpose)} back={base} />
        {purpose === "-" && (
          <div className="rm-stack rm-stack--wide rm-no-print">
            <HelperDesk dossierId={dossierId} ownerName={view.ownerName} />
          </div>
        )}
        <div className="rm-desk">
          <div className="rm-stack rm-stack--wide">
            <FirstPage pack={pack} view={others} />
            {others.entries.length === 0 ? (
              <EmptyState icon="file-text" title={t("view.empty", { name })} text={t("view.emptyText")} />
            ) : (
              <SharedView
                view={others}
                profession={profession}
                purpose={purpose}
                newsOf={(entry) =>
                  newsText(entry, since) && since ? t("view.newSince", { day: recentDay(since, language) }) : null
                }
                ask={(template) =>
                  formal && (
                    <ButtonLink to={`${base}/ask?template=${template}`} weight="quiet">
                      {t("view.askFor")}
                    </ButtonLink>
                  )
                }
              />
            )}
          </div>
          <Aside view={view} since={since} terms={terms} dossierId={dossierId} base={base} />
        </div>
      </SheetLinksContext>
    </>
  );
}

/** Somebody who helps without reading anything: what they can put ready. */
function Helping({ dossierId, ownerName }: { dossierId: string; ownerName: string }) {
  return (
    <>
      <Heading>{ownerName}</Heading>
      <HelperDesk dossierId={dossierId} ownerName={ownerName} />
    </>
  );
}

function DossierFrame() {
  const { dossierId = "", purpose = "" } = useParams();
  const { t } = useReaderTexts();
  const mandates = useMe().mandates.filter((each) => each.dossierId === dossierId);
  const readsNothing = purpose === "-" && mandates.length > 0 && mandates.every(({ type }) => type === "supporter");
  const person = usePeople().find((each) => each.id === dossierId);
  const isOver = person?.relation === "wrote";
  return (
    <ReaderPage
      key={`${dossierId}-${purpose}`}
      title={person?.ownerName ?? t("nav.people")}
      icon="notebook"
      back="/people"
      wide={!readsNothing && !isOver}
      skeleton={<Skeleton sheets={3} />}
    >
      {isOver ? (
        <ReadBack person={person} />
      ) : readsNothing ? (
        <Helping dossierId={dossierId} ownerName={person?.ownerName ?? ""} />
      ) : (
        <Released dossierId={dossierId} purpose={purpose} />
      )}
    </ReaderPage>
  );
}

/** What somebody shares with me, in the order in which my profession reads. */
export { DossierFrame as DossierPage };
