import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Purpose } from "../../shared/api/catalogue-types.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { addMonths, isoDay } from "../../shared/text/moments.js";
import { Button } from "../../shared/ui/button.js";
import { Choice as ChoiceRow } from "../../shared/ui/choice.js";
import { edgeOf } from "../../shared/ui/edges.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { pictogramIcon, purposeIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note, Round } from "../../shared/ui/sheet.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import type { Binder } from "../binder/use-binder.js";
import type { Choice } from "./choice.js";
import { TeamChoice } from "./team-choice.js";
import { useReaderSearch } from "./use-share.js";
import { WhoIsThis } from "./who-is-this.js";

/** Without a search only a few are shown: a list of everybody helps nobody. */
const fewAtFirst = 6;

function ReaderButton({
  binder,
  reader,
  onPick,
}: {
  binder: Pick<Binder, "book">;
  reader: ReaderCard;
  onPick: () => void;
}) {
  const { t } = useTranslation("sharing");
  const { professionLabel } = useBookOfWords();
  const profession = reader.profession ? binder.book.professions.get(reader.profession) : undefined;
  return (
    <button type="button" className="rm-switch" onClick={onPick}>
      <Round icon={pictogramIcon(profession?.pictogram ?? "heart")} edge={edgeOf("", reader.group)} small />
      <span className="rm-switch__text">
        <span className="rm-strong">{reader.name}</span>
        {reader.profession && (
          <span className="rm-switch__sub">
            {t("who", { profession: professionLabel(reader.profession), organisation: reader.organisation ?? "" })}
          </span>
        )}
      </span>
      <Icon name="caret-right" size="small" />
    </button>
  );
}

interface FindStepProps {
  binder: Pick<Binder, "book">;
  onPick: (reader: ReaderCard) => void;
  /** Somebody who is not here yet; absent where nobody can be invited. */
  onInvite?: () => void;
}

/** Screen 1, first part: with whom. */
export function FindStep({ binder, onPick, onInvite }: FindStepProps) {
  const { t } = useTranslation("sharing");
  const [text, setText] = useState("");
  const search = useReaderSearch(useDeferredValue(text));
  const found = search.data?.items ?? [];
  const shown = text.trim() === "" ? found.slice(0, fewAtFirst) : found;
  return (
    <>
      <Heading focusKey="who" lead={t("whoStep.lead")}>
        {t("whoStep.title")}
      </Heading>
      <TextField type="search" autoComplete="off" label={t("whoStep.search")} value={text} onText={setText} />
      {search.isPending && <Skeleton title={false} tabs={3} />}
      {search.isError && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
      <ul className="rm-list" aria-live="polite">
        {shown.map((reader) => (
          <li key={reader.granteeKey}>
            <ReaderButton binder={binder} reader={reader} onPick={() => onPick(reader)} />
          </li>
        ))}
      </ul>
      {search.isSuccess && found.length === 0 && <p>{t("whoStep.nobody")}</p>}
      {onInvite && (
        <div>
          <Button weight="outline" icon="envelope" onClick={onInvite}>
            {t("invite.button")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether what this reader reads can count in a decision about the owner. */
function countsInDecision(binder: Pick<Binder, "book">, purpose: string | null, group: string): boolean {
  const evidence = binder.book.purposes.get(purpose ?? "")?.evidence;
  if (typeof evidence === "object") return evidence[group] ?? evidence["default"] ?? false;
  return evidence ?? false;
}

/** The usual last day of a purpose is chosen beforehand; the owner can change it. */
function usualEnd(purpose: Purpose): string {
  return isoDay(addMonths(new Date(), purpose.defaultMonths));
}

interface WhyStepProps {
  binder: Pick<Binder, "book">;
  reader: ReaderCard;
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  onNext: () => void;
  /** The whole team of this reader can be chosen. */
  mayBeTeam?: boolean;
}

/** Screen 1, second part: what for. Who this reader is stands above the question. */
export function WhyStep({ binder, reader, choice, change, onNext, mayBeTeam = false }: WhyStepProps) {
  const { t } = useTranslation("sharing");
  const { purpose } = choice;
  const purposes = [...binder.book.purposes.values()].filter((each) => each.groups.includes(reader.group));
  return (
    <>
      <Heading focusKey="why">{t("whyStep.title")}</Heading>
      <WhoIsThis reader={reader} />
      <fieldset className="rm-field">
        <legend className="rm-field__label">{t("whyStep.question")}</legend>
        <div className="rm-choices">
          {purposes.map((each) => (
            <ChoiceRow
              key={each.key}
              name="purpose"
              icon={purposeIcon(each.key)}
              label={each.label}
              checked={purpose === each.key}
              onChange={() => change({ purpose: each.key, until: usualEnd(each), switched: {} })}
            />
          ))}
        </div>
      </fieldset>
      {mayBeTeam && <TeamChoice reader={reader} choice={choice} change={change} />}
      {countsInDecision(binder, purpose, reader.group) && (
        <Note icon="scales" edge="butter">
          <p>{binder.book.evidenceNotice}</p>
        </Note>
      )}
      <div className="rm-actions">
        <Button weight="strong" full iconAfter="arrow-right" disabled={purpose === null} onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
