import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { SharedTeam } from "../../shared/api/types.js";
import { clockText, dayText } from "../../shared/text/moments.js";
import { firstName, type Language } from "../../shared/text/words.js";
import { ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { newcomers, useTeams } from "./team.js";

type Person = SharedTeam["people"][number];

/** "25 november, 14.05": the very moment counts, so its hour is said too. */
const momentText = (moment: string, language: Language): string =>
  `${dayText(moment, language)}, ${clockText(moment, language)}`;

/** What the owner knows of somebody in a team: reads, not yet, no more, or never. */
function usePersonText(): (person: Person) => string {
  const { t } = useTranslation("sharing");
  const { language } = useBookOfWords();
  return ({ isBlocked, isIn, readsFrom }) => {
    if (isBlocked) return t("team.blocked");
    if (!isIn) return t("team.left");
    const waits = Date.parse(readsFrom) > Date.now();
    return waits ? t("team.from", { moment: momentText(readsFrom, language) }) : t("team.reads");
  };
}

/** Everybody in the team of a share, with a way to say never to one of them. */
export function TeamPeople({ grantId }: { grantId: string }) {
  const { t } = useTranslation(["sharing", "never"]);
  const textOf = usePersonText();
  const team = useTeams().find((each) => each.grantId === grantId);
  if (!team) return null;
  return (
    <section className="rm-stack" aria-labelledby={`team-${grantId}`}>
      <h2 id={`team-${grantId}`} className="utrecht-heading-2">
        {t("team.title")}
      </h2>
      <p className="rm-muted">{t("team.later")}</p>
      <ul className="rm-list">
        {team.people.map((person) => (
          <li key={person.granteeKey} className="rm-stack rm-stack--tight">
            <div className="rm-who">
              <Icon name="user-circle" size="large" />
              <div className="rm-who__text">
                <p className="rm-strong">{person.name}</p>
                <p className="rm-muted">{textOf(person)}</p>
              </div>
            </div>
            {person.isIn && !person.isBlocked && (
              <div>
                <ButtonLink
                  to={`/sharing/never?grant=${grantId}&person=${person.granteeKey}`}
                  weight="quiet"
                  icon="lock-simple"
                >
                  {t("never:reader", { name: firstName(person.name) })}
                </ButtonLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who came into a team one shares with, on top, with what can be done about it. */
export function NewInTeams() {
  const { t } = useTranslation(["sharing", "never"]);
  const { language, professionLabel } = useBookOfWords();
  const found = newcomers(useTeams(), Date.now());
  if (found.length === 0) return null;
  return (
    <section className="rm-news" aria-labelledby="new-in-teams">
      <h2 id="new-in-teams" className="utrecht-heading-3">
        {t("team.newTitle")}
      </h2>
      <ul className="rm-list">
        {found.map(({ team, person }) => (
          <li key={`${team.grantId} ${person.granteeKey}`} className="rm-news__text rm-stack rm-stack--tight">
            <p>
              {t("team.new", {
                name: person.name,
                profession: professionLabel(team.profession),
                organisation: team.organisation,
                moment: momentText(person.readsFrom, language),
              })}
            </p>
            <div className="rm-actions rm-actions--row">
              <ButtonLink
                to={`/sharing/never?grant=${team.grantId}&person=${person.granteeKey}`}
                weight="outline"
                icon="lock-simple"
              >
                {t("never:reader", { name: firstName(person.name) })}
              </ButtonLink>
              <ButtonLink to={`/sharing/${team.grantId}`} weight="quiet" iconAfter="caret-right">
                {t("team.look")}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
