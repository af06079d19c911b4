import type { DossierListing } from "../../shared/api/types.js";
import { firstName } from "../../shared/text/words.js";
import { Heading } from "../../shared/ui/page/heading.js";
import { Note } from "../../shared/ui/sheet.js";
import { OwnSheets } from "./own-sheet-list.js";
import { inOrder } from "./own-sheets.js";
import { useOwnSheetsIn } from "./use-people.js";
import { useReaderTexts } from "./use-reader-texts.js";

/** Of somebody who shares nothing now: what who is looking wrote there, which stays theirs to read. */
export function ReadBack({ person }: { person: DossierListing }) {
  const { t } = useReaderTexts();
  const entries = inOrder(useOwnSheetsIn(person)).map(({ entry }) => entry);
  return (
    <>
      <Heading>{person.ownerName}</Heading>
      <Note icon="pencil-line" edge="butter">
        <p>{t("readBack.text", { name: firstName(person.ownerName) })}</p>
      </Note>
      <OwnSheets entries={entries} base={`/people/${person.id}/-`} />
    </>
  );
}
