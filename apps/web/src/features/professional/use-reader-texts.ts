import type { TOptions } from "i18next";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/api/me.js";

/**
 * The texts for who reads in another person's binder: formal ("u") for professionals,
 * familiar ("je") for people close by, where a text has such a form (`key_near`).
 */
export function useReaderTexts(): { t: (key: string, options?: TOptions) => string; formal: boolean } {
  const { t } = useTranslation("professional");
  const formal = useMe().kind === "professional";
  return {
    formal,
    t: (key, options = {}) => t(key, formal ? options : { ...options, context: "near" }),
  };
}
