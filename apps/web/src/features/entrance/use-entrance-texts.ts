import { useSpokenTexts, type SpokenTexts } from "../../shared/text/use-spoken-texts.js";

/** The texts of the entrance: "je", or "u" for who works with young people. */
export function useEntranceTexts(formal: boolean): SpokenTexts {
  return useSpokenTexts("entrance", formal);
}
