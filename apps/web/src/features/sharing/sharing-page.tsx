import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Grant, ReaderCard } from "../../shared/api/types.js";
import { dayText, recentDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { pictogramIcon, purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Chip, Round, Sheet } from "../../shared/ui/sheet.js";
import { EmptyState } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useBinder, type Binder } from "../binder/use-binder.js";
import { useOpenRequests } from "../requests/use-requests.js";
import { Blocks } from "../never/blocks.js";
import { givesNow, isLive, isStopping } from "./grant-state.js";
import { useGrantActions } from "./grant-actions.js";
import { InvitedReaders } from "./invited-readers.js";
import { Proposals } from "./proposals.js";
import { ShareCode } from "./share-code.js";
import { StopAllDialog, StopDialog } from "./stop-dialog.js";
import { NewInTeams } from "./team-people.js";
import { isTeam } from "./team.js";
import { useGrants } from "./use-share.js";
import { useWhat } from "./use-what.js";
import "./sharing.css";

function GrantPart({ binder, grant, onStop }: { binder: Binder; grant: Grant; onStop: () => void }) {
  const { t } = useTranslation("sharing");
  const { purposeLabel, language } = useBookOfWords();
  const { change } = useGrantActions();
  const what = useWhat(binder, grant);
  const target = { grantId: grant.id, name: grant.reader.name };
  const paused = grant.state === "paused";
  return (
    <div className="rm-grant">
      {paused && (
        <div>
          <Chip icon="pause">{isStopping(grant) ? t("card.stopping") : t("card.paused")}</Chip>
        </div>
      )}
      <div className="rm-facts">
        <Icon name={purposeIcon(grant.purpose)} />
        <span>{t("why", { purpose: purposeLabel(grant.purpose) })}</span>
        <Icon name="file-text" />
        <span>{what}</span>
        {!isStopping(grant) && (
          <>
            <Icon name="calendar-blank" />
            <span>{t("until", { day: dayText(grant.validUntil, language) })}</span>
          </>
        )}
        <Icon name="eye" />
        <span>
          {grant.lastViewedAt
            ? t("card.looked", { day: recentDay(grant.lastViewedAt, language) })
            : t("card.neverLooked")}
        </span>
      </div>
      {!isStopping(grant) && (
        <div className="rm-actions rm-actions--row">
          <Button
            weight="outline"
            icon="hand-palm"
            onClick={onStop}
            aria-label={t("stop.for", { name: grant.reader.name })}
          >
            {t("stop.short")}
          </Button>
          <Button
            weight="quiet"
            icon={paused ? "play" : "pause"}
            busy={change.isPending}
            onClick={() => change.mutate({ ...target, act: paused ? "resume" : "pause" })}
          >
            {paused ? t("card.resume") : t("card.pause")}
          </Button>
          <ButtonLink to={`/sharing/${grant.id}`} weight="quiet" iconAfter="caret-right">
            {t("card.more")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

function ReaderSheet({
  binder,
  reader,
  grants,
  onStop,
}: {
  binder: Binder;
  reader: ReaderCard;
  grants: Grant[];
  onStop: (grant: Grant) => void;
}) {
  const { t } = useTranslation(["sharing", "never"]);
  const { professionLabel } = useBookOfWords();
  const [first] = grants;
  const edge = edgeOf("", reader.group);
  const profession = reader.profession ? binder.book.professions.get(reader.profession) : undefined;
  return (
    <Sheet edge={edge} as="article" labelledBy={`reader-${reader.granteeKey}`}>
      <div className="rm-who">
        <Round icon={pictogramIcon(profession?.pictogram ?? "heart")} edge={edge} />
        <div className="rm-who__text">
          <h2 id={`reader-${reader.granteeKey}`} className="utrecht-heading-2">
            {reader.name}
          </h2>
          <p className="rm-muted">
            {reader.profession
              ? t("who", { profession: professionLabel(reader.profession), organisation: reader.organisation ?? "" })
              : t("close")}
          </p>
        </div>
      </div>
      {grants.map((grant) => (
        <GrantPart key={grant.id} binder={binder} grant={grant} onStop={() => onStop(grant)} />
      ))}
      {first && !isTeam(reader) && (
        <div>
          <ButtonLink to={`/sharing/never?grant=${first.id}`} weight="quiet" icon="lock-simple">
            {t("never:reader", { name: firstName(reader.name) })}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

function Waiting() {
  const { t } = useTranslation("sharing");
  const { language } = useBookOfWords();
  const requests = useOpenRequests();
  if (requests.length === 0) return null;
  return (
    <section className="rm-news" aria-labelledby="asks">
      <h2 id="asks" className="utrecht-heading-3">
        {t("asks.title", { count: requests.length })}
      </h2>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className="rm-news__row">
            <Icon name="chat-text" />
            <span className="rm-tab__text">
              <Link to={`/requests/${request.id}`} className="rm-tab__link">
                {t("asks.line", { name: firstName(request.from.name) })}
              </Link>
              <span className="rm-tab__sub">{recentDay(request.askedAt, language)}</span>
            </span>
            <Icon name="caret-right" size="small" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before({ grants }: { grants: Grant[] }) {
  const { t } = useTranslation("sharing");
  const { language } = useBookOfWords();
  if (grants.length === 0) return null;
  return (
    <details className="rm-details">
      <summary>
        {t("before.title")}
        <Icon name="caret-down" size="small" />
      </summary>
      <ul className="rm-list">
        {grants.map((grant) => (
          <li key={grant.id}>
            <Link to={`/sharing/${grant.id}`} className="rm-inline-target">
              {grant.reader.name}
            </Link>{" "}
            <span className="rm-muted">
              {t("before.ended", { day: dayText(grant.endedAt ?? grant.validUntil, language) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SharingContent() {
  const { t } = useTranslation("sharing");
  const binder = useBinder();
  const grants = useGrants();
  const [target, setTarget] = useState<{ grantId: string; name: string } | null>(null);
  const [stopsAll, setStopsAll] = useState(false);
  const live = grants.filter((grant) => isLive(grant));
  const readers = [...new Map(live.map((grant) => [grant.reader.granteeKey, grant.reader])).values()];
  const readsNow = new Set(live.filter((grant) => givesNow(grant)).map(({ reader }) => reader.granteeKey));
  return (
    <>
      <Heading lead={t("page.lead", { count: readsNow.size })}>{t("page.title")}</Heading>
      <Waiting />
      <NewInTeams />
      <Proposals dossierId={binder.dossierId} />
      <InvitedReaders />
      <ButtonLink to="/sharing/new" weight="strong" icon="share-network" full>
        {t("page.share")}
      </ButtonLink>
      {readers.length === 0 && <EmptyState icon="lock-simple" title={t("page.empty")} text={t("page.emptyText")} />}
      {readers.map((reader) => (
        <ReaderSheet
          key={reader.granteeKey}
          binder={binder}
          reader={reader}
          grants={live.filter((grant) => grant.reader.granteeKey === reader.granteeKey)}
          onStop={(grant) => setTarget({ grantId: grant.id, name: grant.reader.name })}
        />
      ))}
      {live.filter((grant) => !isStopping(grant)).length > 1 && (
        <Button weight="outline" icon="hand-palm" full onClick={() => setStopsAll(true)}>
          {t("stopAll.button")}
        </Button>
      )}
      <ShareCode />
      <Blocks binder={binder} />
      <Before grants={grants.filter((grant) => !isLive(grant))} />
      <StopDialog target={target} onClose={() => setTarget(null)} />
      <StopAllDialog open={stopsAll} onClose={() => setStopsAll(false)} />
    </>
  );
}

/** Delen: one card per reader; requests on top. */
export function SharingPage() {
  const { t } = useTranslation("sharing");
  return (
    <OwnerPage title={t("page.bar")} icon="share-network">
      <SharingContent />
    </OwnerPage>
  );
}
