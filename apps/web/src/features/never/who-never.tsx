import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { capital } from "../../shared/text/words.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { pictogramIcon } from "../../shared/ui/icons/pictograms.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { PickRow } from "../../shared/ui/pick-row.js";
import { ErrorState, Skeleton } from "../../shared/ui/states.js";
import { TextField } from "../../shared/ui/text-field.js";
import { useReaderSearch } from "../sharing/use-share.js";
import type { Who } from "./never.js";

type Kind = Who["of"]["kind"];

const kinds: { kind: Kind; icon: IconName }[] = [
  { kind: "reader", icon: "user-circle" },
  { kind: "organisation", icon: "buildings" },
  { kind: "profession", icon: "briefcase" },
];

/** Screen 1: one person, or everybody at an organisation or with a profession. */
export function WhoKindStep({ onPick }: { onPick: (kind: Kind) => void }) {
  const { t } = useTranslation("never");
  return (
    <>
      <Heading focusKey="who-kind" lead={t("who.lead")}>
        {t("who.title")}
      </Heading>
      <ul className="rm-list">
        {kinds.map(({ kind, icon }) => (
          <li key={kind}>
            <PickRow icon={icon} title={t(`who.kinds.${kind}`)} onPick={() => onPick(kind)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Without a search only a few are shown: a list of everybody helps nobody. */
const fewAtFirst = 6;

interface Candidate {
  key: string;
  who: Who;
  title: string;
  sub?: string | undefined;
  icon: IconName;
}

function useCandidates(kind: Kind, text: string) {
  const { t } = useTranslation("sharing");
  const book = useBook();
  const { professionLabel, language } = useBookOfWords();
  const search = useReaderSearch(kind === "profession" ? "" : text);
  const readers = search.data?.items ?? [];
  const iconOf = (reader: ReaderCard): IconName =>
    pictogramIcon(book.professions.get(reader.profession ?? "")?.pictogram ?? "heart");
  const found: Candidate[] =
    kind === "reader"
      ? readers.map((reader) => ({
          key: reader.granteeKey,
          who: { name: reader.name, of: { kind, granteeKey: reader.granteeKey } },
          title: reader.name,
          icon: iconOf(reader),
          sub: reader.profession
            ? t("who", { profession: professionLabel(reader.profession), organisation: reader.organisation ?? "" })
            : undefined,
        }))
      : kind === "organisation"
        ? organisationsOf(readers)
        : [...book.professions.values()].map((profession) => ({
            key: profession.key,
            who: { name: professionLabel(profession.key), of: { kind, profession: profession.key } },
            title: capital(professionLabel(profession.key)),
            icon: pictogramIcon(profession.pictogram),
          }));
  if (kind !== "profession") return { search, found };
  const wanted = text.trim().toLocaleLowerCase(language);
  return { search, found: found.filter(({ title }) => title.toLocaleLowerCase(language).includes(wanted)) };
}

/** Every organisation once, by the people who work there. */
function organisationsOf(readers: readonly ReaderCard[]): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const { organisationId, organisation } of readers) {
    if (organisationId === null || organisation === null) continue;
    const who: Who = { name: organisation, of: { kind: "organisation", organisationId } };
    byId.set(organisationId, { key: organisationId, who, title: organisation, icon: "buildings" });
  }
  return [...byId.values()];
}

/** Screen 1, second half: which person, organisation or profession. */
export function FindWhoStep({ kind, onPick }: { kind: Kind; onPick: (who: Who) => void }) {
  const { t } = useTranslation("never");
  const [text, setText] = useState("");
  const { search, found } = useCandidates(kind, useDeferredValue(text));
  const shown = text.trim() === "" ? found.slice(0, fewAtFirst) : found;
  return (
    <>
      <Heading focusKey={`who-${kind}`}>{t(`who.which.${kind}`)}</Heading>
      <TextField type="search" autoComplete="off" label={t(`who.search.${kind}`)} value={text} onText={setText} />
      {search.isPending && <Skeleton title={false} tabs={3} />}
      {search.isError && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
      <ul className="rm-list" aria-live="polite">
        {shown.map(({ key, who, title, sub, icon }) => (
          <li key={key}>
            <PickRow icon={icon} title={title} sub={sub} onPick={() => onPick(who)} />
          </li>
        ))}
      </ul>
      {search.isSuccess && found.length === 0 && <p>{t("who.nobody")}</p>}
    </>
  );
}
