import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { firstName, listWords, small } from "../../shared/text/words.js";
import { Choice as ChoiceRow } from "../../shared/ui/choice.js";
import { Note } from "../../shared/ui/sheet.js";
import type { Choice } from "./choice.js";
import { teamReader, useTeamOf } from "./team.js";

interface TeamChoiceProps {
  reader: ReaderCard;
  choice: Choice;
  change: (part: Partial<Choice>) => void;
}

/** Only this person, or everybody of their team. Shown where a team can be chosen, with what that means. */
export function TeamChoice({ reader, choice, change }: TeamChoiceProps) {
  const { t } = useTranslation("sharing");
  const { language, professionLabel } = useBookOfWords();
  const person = choice.team?.foundBy ?? reader;
  const team = useTeamOf(person);
  if (team === null) return null;
  const names = team.people.map(({ name }) => name);
  const pick = (isWhole: boolean): void =>
    change(
      isWhole
        ? {
            reader: teamReader(person, team),
            team: { foundBy: person, people: team.people, maxMonths: team.maxMonths },
            mayWrite: false,
            switched: {},
          }
        : { reader: person, team: null, mayWrite: true, switched: {} },
    );
  return (
    <fieldset className="rm-field">
      <legend className="rm-field__label">{t("team.question")}</legend>
      <div className="rm-choices">
        <ChoiceRow
          name="team"
          icon="user-circle"
          label={t("team.one", { name: firstName(person.name) })}
          checked={!choice.team}
          onChange={() => pick(false)}
        />
        <ChoiceRow
          name="team"
          icon="users-three"
          label={t("team.whole", { count: names.length })}
          sub={t("team.wholeSub", {
            profession: small(professionLabel(team.profession)),
            organisation: team.organisation,
          })}
          checked={Boolean(choice.team)}
          onChange={() => pick(true)}
        />
      </div>
      {choice.team && (
        <Note icon="users-three">
          <p>{t("team.now", { names: listWords(names, language) })}</p>
          <p>{t("team.later")}</p>
          <p>{t("team.never")}</p>
        </Note>
      )}
    </fieldset>
  );
}
