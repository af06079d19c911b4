import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Boundary } from "../../shared/api/boundary.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { ApiProblem } from "../../shared/api/problem.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { Grant, GrantTerms } from "../../shared/api/types.js";
import { dayText, isoDay } from "../../shared/text/moments.js";
import { firstName } from "../../shared/text/words.js";
import { Button } from "../../shared/ui/button.js";
import { DayField } from "../../shared/ui/day-field.js";
import { Dialog } from "../../shared/ui/dialog.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState, Skeleton } from "../../shared/ui/states.js";
import { OwnerPage } from "../binder/owner-page.js";
import { useGrantActions } from "./grant-actions.js";
import { isLive, sharesNow } from "./grant-state.js";
import { SharedView } from "./shared-view.js";
import { StopDialog } from "./stop-dialog.js";
import { partsOf, summaryOf } from "./summary.js";
import { TeamPeople } from "./team-people.js";
import { isTeam } from "./team.js";
import { useGrants, usePreview } from "./use-share.js";
import { WhoIsThis } from "./who-is-this.js";
import "./sharing.css";

function Shorten({ grant, open, onClose }: { grant: Grant; open: boolean; onClose: () => void }) {
  const { t } = useTranslation("sharing");
  const { language } = useBookOfWords();
  const { change } = useGrantActions();
  const first = isoDay(new Date(Date.now() + 86_400_000));
  const last = isoDay(new Date(grant.validUntil));
  const [day, setDay] = useState("");
  const fits = day >= first && day < last;
  return (
    <Dialog open={open} onClose={onClose} title={t("shorten.title")}>
      <p>{t("shorten.text", { day: dayText(grant.validUntil, language) })}</p>
      <DayField label={t("shorten.until")} first={first} last={last} day={day} onDay={setDay} />
      <div className="rm-actions">
        <Button
          weight="strong"
          full
          disabled={!fits}
          busy={change.isPending}
          onClick={() => {
            const validUntil = new Date(`${day}T00:00:00`).toISOString();
            change.mutate({ grantId: grant.id, name: grant.reader.name, act: "shorten", validUntil });
            onClose();
          }}
        >
          {t("shorten.yes")}
        </Button>
      </div>
    </Dialog>
  );
}

function Exactly({ grant }: { grant: Grant }) {
  const { t } = useTranslation("sharing");
  const { language, professionLabel } = useBookOfWords();
  const { granteeKey } = grant.reader;
  const view = usePreview(useOwnDossier(), {
    granteeKey,
    purpose: grant.purpose,
    actions: grant.actions as GrantTerms["actions"],
    scope: grant.scope.map((item) => ({ ...item, dataUntil: item.dataUntil ?? null })), // absent means another thing here
    validUntil: grant.validUntil,
  });
  const name = firstName(grant.reader.name);
  const readsMore = sharesNow(useGrants(), grant.reader).some(
    ({ id, purpose }) => id !== grant.id && purpose === grant.purpose,
  );
  return (
    <>
      <p className="rm-sentence">
        <Icon name="eye" />
        <span>
          {summaryOf(t, {
            name,
            role: isTeam(grant.reader) ? "" : professionLabel(grant.reader.profession),
            day: dayText(grant.validUntil, language),
            ...partsOf(view, grant.scope),
            language,
          })}
        </span>
      </p>
      <h2 className="utrecht-heading-2">{t("preview.exactlyNow", { name })}</h2>
      {readsMore && <p>{t("preview.togetherNow", { name })}</p>}
      <div className="rm-lookalong">
        {view.entries.length === 0 ? (
          <EmptyState icon="eye-slash" title={t("preview.nothing", { name })} text={t("preview.nothingText")} />
        ) : (
          <SharedView view={view} profession={grant.reader.profession} purpose={grant.purpose} />
        )}
      </div>
    </>
  );
}

function GrantContent() {
  const { t } = useTranslation("sharing");
  const { grantId = "" } = useParams();
  const { language } = useBookOfWords();
  const grant = useGrants().find((each) => each.id === grantId);
  const [stopping, setStopping] = useState(false);
  const [shortening, setShortening] = useState(false);
  if (!grant) throw new ApiProblem("not-found", 404);
  const name = firstName(grant.reader.name);
  const live = isLive(grant);
  return (
    <>
      <Heading
        lead={
          live
            ? t("until", { day: dayText(grant.validUntil, language) })
            : t("before.endedLong", { day: dayText(grant.endedAt ?? grant.validUntil, language) })
        }
      >
        {live ? t("one.title", { name }) : t("one.over", { name })}
      </Heading>
      <WhoIsThis reader={grant.reader} />
      {live && (
        <>
          <div className="rm-actions rm-actions--row">
            <Button weight="outline" icon="hand-palm" onClick={() => setStopping(true)}>
              {t("stop.short")}
            </Button>
            <Button weight="quiet" icon="calendar-check" onClick={() => setShortening(true)}>
              {t("shorten.button")}
            </Button>
          </div>
          {isTeam(grant.reader) && <TeamPeople grantId={grant.id} />}
          {grant.state === "active" && (
            <Boundary skeleton={<Skeleton title={false} sheets={2} />}>
              <Exactly grant={grant} />
            </Boundary>
          )}
        </>
      )}
      <StopDialog
        target={stopping ? { grantId: grant.id, name: grant.reader.name } : null}
        onClose={() => setStopping(false)}
      />
      <Shorten grant={grant} open={shortening} onClose={() => setShortening(false)} />
    </>
  );
}

/** One share: who, until when, exactly what they read now; stop, or end it sooner. */
export function GrantPage() {
  const { t } = useTranslation("sharing");
  return (
    <OwnerPage title={t("page.bar")} icon="share-network" back="/sharing">
      <GrantContent />
    </OwnerPage>
  );
}
