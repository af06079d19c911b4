import { useTranslation } from "react-i18next";
import { useBook } from "../../shared/api/book.js";
import { useBookOfWords } from "../../shared/api/book-words.js";
import type { Mandate } from "../../shared/api/types.js";
import { listWords } from "../../shared/text/words.js";

/**
 * What a mandate gives today, in sentences.
 * @param part the texts: to the owner, or to who helps
 */
export function useMay(part: "mandates" | "helping"): (mandate: Mandate) => string[] {
  const { t } = useTranslation([part, "sharing", "helping"]);
  const book = useBook();
  const { language } = useBookOfWords();
  const of = part === "mandates" ? "sharing" : "helping";
  const words = (classes: readonly string[]): string => {
    const named = book.classes.filter(({ key }) => classes.includes(key));
    if (named.length === book.classes.length) return t("may.all");
    return listWords(
      named.map(({ key }) => t(`${of}:classes.${key}`)),
      language,
    );
  };
  return ({ state, reads, decides, decidesWithOwner }) => {
    if (state !== "in-force") return [t("may.shut")];
    if (reads.length === 0) return [t("may.nothing")];
    const both = reads.filter((key) => decides.includes(key));
    const only = reads.filter((key) => !decides.includes(key));
    return [
      both.length > 0 ? t("may.both", { what: words(both) }) : "",
      only.length > 0 ? t("may.read", { what: words(only) }) : "",
      decidesWithOwner ? t("may.together") : "",
    ].filter(Boolean);
  };
}
