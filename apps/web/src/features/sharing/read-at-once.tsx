import { useTranslation } from "react-i18next";
import type { Template } from "../../shared/api/catalogue-types.js";
import { listWords } from "../../shared/text/words.js";
import { Note } from "../../shared/ui/sheet.js";
import type { Binder } from "../binder/use-binder.js";
import { useBlocks } from "../never/use-blocks.js";
import { useGrants } from "./use-share.js";
import { willRead } from "./will-read.js";

/** On the last screen of a new sheet: who reads it at once, before anybody is surprised. */
export function ReadAtOnce({ binder, template }: { binder: Binder; template: Template }) {
  const { t } = useTranslation("entry");
  const readers = willRead(binder.book, useGrants(), useBlocks(), template);
  if (readers.length === 0) return <p className="rm-muted">{t("closing.nobodyYet")}</p>;
  const names = listWords(
    readers.map(({ name }) => name),
    binder.language,
  );
  return (
    <Note icon="eye">
      <p>{t("closing.atOnce", { names })}</p>
    </Note>
  );
}
