import { useLanguage } from "../text/use-language.js";
import { capital, small } from "../text/words.js";
import { useBook } from "./book.js";

/** The catalogue's words for things, in the language of the screen. */
export function useBookOfWords() {
  const book = useBook();
  const language = useLanguage();
  return {
    language,
    /** "jobcoach": inside a sentence. */
    professionLabel: (key: string | null): string =>
      key === null ? "" : small(book.professions.get(key)?.label || key),
    /** "je helpen werk te vinden": inside a sentence. */
    purposeLabel: (key: string | null): string => (key === null ? "" : small(book.purposes.get(key)?.label || key)),
    sheetLabel: (key: string): string => book.templates.get(key)?.label || capital(key),
  };
}
