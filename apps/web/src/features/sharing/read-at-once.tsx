import { useTranslation } from "react-i18next";
import type { Template } from "../../shared/api/catalogue-types.js";
import { listWords } from "../../shared/text/words.js";
import { Note } from "../../shared/ui/sheet.js";
import type { Binder } from "../binder/use-binder.js";
import { useBlocks } from "../never/use-blocks.js";
import { useGrants } from "./use-share.js";
import { willRead } from "./will-read.js";

interface ReadAtOnceProps {
  binder: Binder;
  template: Template;
  /** The tab it stands in, when that is not its template's. */
  section?: string;
  /** Name of who wrote it, when that is not the owner: they have it already. */
  writer?: string;
}

/** Before a sheet is kept: who reads it at once, so that nobody is surprised. */
export function ReadAtOnce({ binder, template, section = template.section, writer }: ReadAtOnceProps) {
  const { t } = useTranslation("entry");
  const readers = willRead(binder.book, useGrants(), useBlocks(), { ...template, section }).filter(
    ({ name }) => name !== writer,
  );
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
