import { useTranslation } from "react-i18next";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { ReaderCard } from "../../shared/api/types.js";
import { capital, firstName } from "../../shared/text/words.js";
import { Button, ButtonLink } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { EmptyState } from "../../shared/ui/states.js";
import { ClosedRow, SwitchRow } from "../../shared/ui/switch-row.js";
import { sheetIcon } from "../binder/tabs.js";
import type { Binder } from "../binder/use-binder.js";
import type { ClosedLine, ShareLine } from "./share-lines.js";
import type { Choice } from "./choice.js";
import { isTeam } from "./team.js";
import "./shared-view.css";

interface WhatStepProps {
  binder: Binder;
  reader: ReaderCard;
  purpose: string;
  lines: readonly ShareLine[];
  closed: readonly ClosedLine[];
  /** Which sheets this reader asked for, as templates. */
  asked: readonly string[];
  isOn: (key: string, suggested: boolean) => boolean;
  choice: Choice;
  change: (part: Partial<Choice>) => void;
  canGoOn: boolean;
  /** They have a running share already; that goes on whatever is switched off here. */
  readsAlready: boolean;
  onNext: () => void;
}

/** What was asked for and the owner keeps to themself: what can be done about that, and where. */
function AskedAndKept({ binder, name, asked }: Pick<WhatStepProps, "binder" | "asked"> & { name: string }) {
  const { t } = useTranslation(["sharing", "entry"]);
  const { sheetLabel } = useBookOfWords();
  const kept = binder.view.entries.filter(
    ({ state, templateKey, latestRevision }) =>
      state === "private" && latestRevision !== 0 && asked.includes(templateKey),
  );
  return kept.map(({ id, templateKey }) => (
    <Note key={id} icon="lock-simple" edge="butter">
      <p>{t("what.askedAndKept", { name, sheet: sheetLabel(templateKey), button: t("entry:private.off") })}</p>
      <ButtonLink to={`/sheets/${id}`} weight="outline" icon="file-text">
        {t("what.openSheet")}
      </ButtonLink>
    </Note>
  ));
}

/** Screen 2: what. The usual questions of this profession as switches, the rest of the binder on request. */
export function WhatStep(props: WhatStepProps) {
  const { binder, reader, lines, closed, asked, isOn, choice, change, canGoOn, readsAlready, onNext } = props;
  const { t } = useTranslation("sharing");
  const { sheetLabel, professionLabel } = useBookOfWords();
  const name = firstName(reader.name);
  const reasonOf = ({ kind, reason }: ClosedLine): string =>
    kind === "private" ? t("what.kept") : kind === "team" ? t("team.closed") : reason;
  const flip = (key: string, on: boolean): void => change({ switched: { ...choice.switched, [key]: on } });
  const row = (line: ShareLine) => {
    const part =
      line.shares.fields < line.shares.of ? t("what.part", { fields: line.shares.fields, of: line.shares.of }) : "";
    return (
      <SwitchRow
        key={line.key}
        icon={sheetIcon(binder.book, line.templateKey)}
        title={sheetLabel(line.templateKey)}
        sub={[line.forText && capital(line.forText), line.writtenBy && t("what.by", { name: line.writtenBy }), part]
          .filter(Boolean)
          .join(" · ")}
        on={isOn(line.key, line.suggested)}
        onChange={(on) => flip(line.key, on)}
      />
    );
  };
  const usual = lines.filter((line) => line.inPack);
  const rest = lines.filter((line) => !line.inPack);
  const groupName = (line: ShareLine): string => line.group ?? "";
  const groups = [...new Set(usual.map(groupName))];
  const restOn = rest.some((line) => isOn(line.key, line.suggested));
  return (
    <>
      <Heading
        focusKey="what"
        lead={
          reader.profession ? t("what.lead", { profession: professionLabel(reader.profession) }) : t("what.leadPlain")
        }
      >
        {t("what.title", { name })}
      </Heading>
      <AskedAndKept binder={binder} name={name} asked={asked} />
      {lines.length === 0 && (
        <EmptyState icon="file-text" title={t("what.empty")} text={t("what.emptyText", { name })} />
      )}
      {groups.map((group) => (
        <section key={group} className="rm-stack rm-stack--tight">
          <h2 className="rm-group-title">{group}</h2>
          <div className="rm-list">{usual.filter((line) => groupName(line) === group).map(row)}</div>
        </section>
      ))}
      {rest.length > 0 && (
        <details className="rm-details" open={restOn || usual.length === 0}>
          <summary>
            {t("what.more")}
            <Icon name="caret-down" size="small" />
          </summary>
          <div className="rm-list">{rest.map(row)}</div>
        </details>
      )}
      {reader.profession && !isTeam(reader) && (
        <SwitchRow
          icon="pencil-line"
          title={t("what.write", { name })}
          sub={t("what.writeSub")}
          on={choice.mayWrite}
          onChange={(mayWrite) => change({ mayWrite })}
        />
      )}
      {closed.length > 0 && (
        <section className="rm-stack" aria-labelledby="closed">
          <h2 id="closed" className="utrecht-heading-3">
            {t("what.closed")}
          </h2>
          {closed.map((line) => (
            <ClosedRow
              key={`${line.kind}-${line.key}`}
              title={line.kind === "private" ? sheetLabel(line.key) : capital(t(`classes.${line.key}`))}
              reason={reasonOf(line)}
            />
          ))}
        </section>
      )}
      <p className="rm-muted">{readsAlready ? t("what.staysOn", { name }) : t("what.offIsFine")}</p>
      <div className="rm-actions">
        <Button weight="strong" full iconAfter="arrow-right" disabled={!canGoOn} onClick={onNext}>
          {t("next")}
        </Button>
      </div>
    </>
  );
}
