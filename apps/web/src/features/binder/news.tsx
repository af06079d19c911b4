import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ReleasedEntry } from "../../shared/api/types.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { firstName, teamName } from "../../shared/text/words.js";
import { useOpenRequests } from "../requests/use-requests.js";
import { isTeam, useNewcomers } from "../sharing/team.js";
import { suggestionFor } from "./suggestion.js";
import { sheetIcon, sheetLabel } from "./tabs.js";
import { isChanged, isWaiting, type Binder } from "./use-binder.js";

function NewsRow({ to, icon, title, sub }: { to: string; icon: IconName; title: string; sub: string }) {
  return (
    <li className="rm-news__row">
      <Icon name={icon} />
      <span className="rm-tab__text">
        <Link to={to} className="rm-tab__link">
          {title}
        </Link>
        <span className="rm-tab__sub">{sub}</span>
      </span>
      <Icon name="caret-right" size="small" />
    </li>
  );
}

function WaitingRow({ binder, entry }: { binder: Binder; entry: ReleasedEntry }) {
  const { t } = useTranslation("binder");
  const icon = sheetIcon(binder.book, entry.templateKey);
  const sheet = sheetLabel(binder.book, entry.templateKey);
  if (isChanged(entry)) {
    const title = t("news.changed", { name: entry.waitsBy?.name ?? "" });
    return <NewsRow to={`/sheets/${entry.id}`} icon={icon} title={title} sub={t("news.changedSub", { sheet })} />;
  }
  const title = t("news.wrote", { name: entry.author?.name ?? "" });
  return <NewsRow to={`/assessments/${entry.id}`} icon={icon} title={title} sub={t("news.wroteSub")} />;
}

/** What waits for the owner, and at most one suggestion for a small next step. Nothing at all is fine too. */
export function News({ binder }: { binder: Binder }) {
  const { t } = useTranslation("binder");
  const requests = useOpenRequests();
  const waiting = binder.view.entries.filter(isWaiting);
  const inTeams = useNewcomers(binder.readers.some(({ reader }) => isTeam(reader)));
  const suggestion = suggestionFor(binder);
  const count = requests.length + waiting.length + inTeams.length;
  if (count === 0 && !suggestion) return null;
  return (
    <>
      {count > 0 && (
        <section className="rm-news" aria-labelledby="news">
          <h2 id="news" className="utrecht-heading-3">
            {t("news.title")}
          </h2>
          <ul>
            {waiting.map((entry) => (
              <WaitingRow key={entry.id} binder={binder} entry={entry} />
            ))}
            {requests.map((request) => (
              <NewsRow
                key={request.id}
                to={`/requests/${request.id}`}
                icon="chat-text"
                title={t("news.asks", { name: firstName(request.from.name) })}
                sub={t("news.asksSub")}
              />
            ))}
            {inTeams.map(({ team, person }) => (
              <NewsRow
                key={`${team.grantId} ${person.granteeKey}`}
                to={`/sharing/${team.grantId}`}
                icon="users-three"
                title={t("news.inTeam", { name: person.name })}
                sub={t("news.inTeamSub", { team: teamName(team.organisation) })}
              />
            ))}
          </ul>
        </section>
      )}
      {suggestion && (
        <section className="rm-news rm-news--soft" aria-labelledby="next">
          <h2 id="next" className="utrecht-heading-3">
            {t("suggestion.title")}
          </h2>
          <ul>
            <NewsRow
              to={suggestion.to}
              icon={sheetIcon(binder.book, suggestion.templateKey)}
              title={t(`suggestion.${suggestion.kind}`, {
                sheet: sheetLabel(binder.book, suggestion.templateKey),
              })}
              sub={t(`suggestion.${suggestion.kind}Sub`)}
            />
          </ul>
        </section>
      )}
    </>
  );
}
