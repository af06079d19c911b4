import { useTranslation } from "react-i18next";
import type { Block } from "../../shared/api/types.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { sheetLabel, tabOf } from "../binder/tabs.js";
import type { Binder } from "../binder/use-binder.js";
import { sentenceOf } from "./never.js";

/** Says a choice that was made, in a sentence. */
export function useBlockSentence(binder: Binder): (block: Block) => string {
  const { t } = useTranslation(["never", "sharing"]);
  const { professionLabel } = useBookOfWords();
  const { book, view } = binder;
  const words = {
    professionLabel,
    sectionLabel: (key: string) => tabOf(book, key).label,
    sheetLabel: (entryId: string) => {
      const entry = view.entries.find(({ id }) => id === entryId);
      return entry ? sheetLabel(book, entry.templateKey) : t("what.goneSheet");
    },
  };
  return (block) => sentenceOf(t, block, words);
}
