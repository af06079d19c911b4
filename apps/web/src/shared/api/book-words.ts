import { useLanguage } from "../text/use-language.js";
import { capital, labelOf, small } from "../text/words.js";
import { useBook } from "./book.js";

/** The catalogue's words for things, in the language of the screen. */
export function useBookOfWords() {
  const book = useBook();
  const language = useLanguage();
  return {
    language,
    /** "jobcoach": inside a sentence. */
    professionLabel: (key: string | null): string =>
      key === null ? "" : small(labelOf(book.professions.get(key), language) || key),
    /** "je helpen werk te vinden": inside a sentence. */
    purposeLabel: (key: string | null): string =>
      key === null ? "" : small(labelOf(book.purposes.get(key), language) || key),
    sheetLabel: (key: string): string => labelOf(book.templates.get(key), language) || capital(key),
  };
}
