import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { capital } from "../../shared/text/words.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Round, Sheet } from "../../shared/ui/sheet.js";
import { isTeam } from "./team.js";

/** Who this reader is, for whom they work, what they may decide: shown before every share. */
export function WhoIsThis({ reader }: { reader: ReaderCard }) {
  const { t } = useTranslation("sharing");
  const book = useBook();
  const { professionLabel, language } = useBookOfWords();
  const profession = reader.profession ? book.professions.get(reader.profession) : undefined;
  // What readers say of themselves is Dutch; the catalogue has English.
  const [said, usual] = [reader.worksFor ?? undefined, profession?.worksFor];
  const worksFor = language === "en" ? (usual ?? said) : (said ?? usual);
  const edge = edgeOf("", reader.group);
  const people = isTeam(reader) ? "Team" : "";
  return (
    <Sheet edge={edge} as="article">
      <div className="rm-who">
        <Round icon={pictogramIcon(profession?.pictogram ?? "heart")} edge={edge} />
        <div className="rm-who__text">
          <p className="rm-strong">{reader.name}</p>
          {reader.profession && (
            <p className="rm-muted">
              {reader.organisation
                ? t("who", { profession: professionLabel(reader.profession), organisation: reader.organisation })
                : capital(professionLabel(reader.profession))}
            </p>
          )}
        </div>
      </div>
      <dl className="rm-who__facts">
        {profession?.directory?.["roleAndValue"] && (
          <div>
            <dt>{t(`card.does${people}`)}</dt>
            <dd>{profession.directory["roleAndValue"]}</dd>
          </div>
        )}
        {worksFor && (
          <div>
            <dt>{t(`card.worksFor${people}`)}</dt>
            <dd>{worksFor}</dd>
          </div>
        )}
        {profession?.mayDecide && (
          <div>
            <dt>{t(`card.mayDecide${people}`)}</dt>
            <dd>{profession.mayDecide}</dd>
          </div>
        )}
      </dl>
    </Sheet>
  );
}
