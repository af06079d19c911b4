import type { TOptions } from "i18next";
import { useTranslation } from "react-i18next";

export type SpokenTexts = (key: string | string[], options?: TOptions) => string;

/** The texts of a part of the app: "je", or "u" for professionals as far as a text says either (`<part>-formal`). */
export function useSpokenTexts(part: string, formal: boolean): SpokenTexts {
  const { t } = useTranslation([`${part}-formal`, part], { nsMode: "fallback" });
  const { t: familiar } = useTranslation(part);
  return formal ? (key, options = {}) => t(key, options) : (key, options = {}) => familiar(key, options);
}
