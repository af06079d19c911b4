import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Mandate } from "../../shared/api/types.js";
import { labelOf, listWords, small } from "../../shared/text/words.js";

/**
 * What a mandate gives today, in sentences.
 * @param part the texts: to the owner, or to who helps
 */
export function useMay(part: "mandates" | "helping"): (mandate: Mandate) => string[] {
  const { t } = useTranslation(part);
  const book = useBook();
  const { language } = useBookOfWords();
  const words = (classes: readonly string[]): string => {
    const named = book.classes.filter(({ key }) => classes.includes(key));
    if (named.length === book.classes.length) return t("may.all");
    return listWords(
      named.map((each) => small(labelOf(each, language))),
      language,
    );
  };
  return ({ state, reads, decides, decidesWithOwner }) => {
    if (state !== "in-force") return [t("may.shut")];
    if (reads.length === 0) return [t("may.nothing")];
    return [
      t("may.read", { what: words(reads) }),
      decides.length > 0 ? t("may.decide", { what: words(decides) }) : "",
      decidesWithOwner ? t("may.together") : "",
    ].filter(Boolean);
  };
}
