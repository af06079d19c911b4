import { Link } from "react-router";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { EntryListing } from "../../shared/api/types.js";
import { dayText } from "../../shared/text/moments.js";
import { Chip, Sheet } from "../../shared/ui/sheet.js";
import { changedAt } from "./own-sheets.js";
import { useReaderTexts } from "./use-reader-texts.js";
import "./professional.css";

interface OwnSheetsProps {
  entries: readonly (Pick<EntryListing, "id" | "templateKey" | "createdAt" | "changedAt" | "state"> & {
    authoredAt?: string | null;
  })[];
  base: string;
}

/** What who is looking wrote in this binder, and where it is now. */
export function OwnSheets({ entries, base }: OwnSheetsProps) {
  const { t } = useReaderTexts();
  const { sheetLabel, language } = useBookOfWords();
  if (entries.length === 0) return null;
  return (
    <Sheet as="section" labelledBy="own">
      <h2 id="own" className="utrecht-heading-3">
        {t("view.own")}
      </h2>
      <ul className="rm-stack rm-plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={`${base}/sheets/${entry.id}`} className="rm-plain-link">
              {sheetLabel(entry.templateKey)}
            </Link>
            <p className="rm-row rm-small rm-muted">
              <Chip tone={entry.state === "accepted" ? "ok" : "plain"}>{t(`state.${entry.state ?? "accepted"}`)}</Chip>
              {dayText(entry.authoredAt ?? changedAt(entry), language)}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
