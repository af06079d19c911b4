import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { EmptyState } from "../../shared/ui/states.js";
import { SwitchRow } from "../../shared/ui/switch-row.js";
import { sheetIcon } from "../binder/tabs.js";
import type { NamedLine } from "./what-to-name.js";

interface WhatProps {
  name: string;
  lines: readonly NamedLine[];
  /** They look along in the end at what is on these sheets. */
  looksAlong: boolean;
  isOn: (line: NamedLine) => boolean;
  onFlip: (key: string, on: boolean) => void;
  onNext: () => void;
}

/** Screen 2: what, by kind of sheet; what the reader needs most first. */
export function WhatToRead({ name, lines, looksAlong, isOn, onFlip, onNext }: WhatProps) {
  const { t } = useTranslation("helping");
  const book = useBook();
  const { sheetLabel } = useBookOfWords();
  const row = (line: NamedLine) => (
    <SwitchRow
      key={line.key}
      icon={sheetIcon(book, line.templateKey)}
      title={sheetLabel(line.templateKey)}
      on={isOn(line)}
      onChange={(on) => onFlip(line.key, on)}
    />
  );
  const usual = lines.filter(({ suggested }) => suggested);
  const rest = lines.filter(({ suggested }) => !suggested);
  return (
    <>
      <Heading focusKey="what" lead={t(looksAlong ? "share.whatLeadFor" : "share.whatLead")}>
        {t("share.what", { name })}
      </Heading>
      {lines.length === 0 ? (
        <EmptyState icon="file-text" title={t("share.nothing")} text={t("share.nothingText")} />
      ) : (
        <div className="rm-list">{usual.map(row)}</div>
      )}
      {rest.length > 0 && (
        <details className="rm-details" open={usual.length === 0}>
          <summary>
            {t("share.more")}
            <Icon name="caret-down" size="small" />
          </summary>
          <div className="rm-list">{rest.map(row)}</div>
        </details>
      )}
      <Button weight="strong" full iconAfter="arrow-right" disabled={!lines.some(isOn)} onClick={onNext}>
        {t("prepare.next")}
      </Button>
    </>
  );
}
