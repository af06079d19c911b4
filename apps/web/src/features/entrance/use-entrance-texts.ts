import type { TOptions } from "i18next";
import { useTranslation } from "react-i18next";

export type EntranceTexts = (key: string | string[], options?: TOptions) => string;

/** The texts of the entrance: "je", or "u" for who works with young people, as far as a text says either. */
export function useEntranceTexts(formal: boolean): EntranceTexts {
  const { t } = useTranslation(["entrance-formal", "entrance"], { nsMode: "fallback" });
  const { t: familiar } = useTranslation("entrance");
  return formal ? (key, options = {}) => t(key, options) : (key, options = {}) => familiar(key, options);
}
