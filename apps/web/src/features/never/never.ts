import type { TFunction } from "i18next";
import { capital } from "../../shared/text/words.js";
import type { Block, NewBlock } from "../../shared/api/types.js";

/** For whom something stays closed: one person, everybody at an organisation, everybody with a profession. */
export type Who = { name: string; of: NewBlock["who"] };
/** What stays closed. The name is what people call it; the whole binder needs none. */
export type What = { name: string; of: NewBlock["what"] };

/** The words of the catalogue that a choice is said with. */
export interface BlockWords {
  professionLabel: (key: string) => string;
  sectionLabel: (key: string) => string;
  /** The name of the sheet with this id. */
  sheetLabel: (entryId: string) => string;
}

/** "iedereen bij Stichting Kade": inside a sentence. */
export function whoText(t: TFunction<"never">, kind: string, name: string): string {
  if (kind === "organisation") return t("who.everybodyAt", { name });
  if (kind === "profession") return t("who.every", { name });
  return name;
}

/** "Iedere jobcoach mag dit nooit zien: je geld." One choice, said in full. */
export function neverSentence(t: TFunction<"never">, who: string, what: What): string {
  if (what.of.kind === "everything") return t("sentence.everything", { who: capital(who) });
  return t("sentence.part", { who: capital(who), what: t(`what.named.${what.of.kind}`, { name: what.name }) });
}

/** A choice that was made before, said in the same words. */
export function sentenceOf(t: TFunction<"never">, { who, what, label }: Block, words: BlockWords): string {
  const name = who.kind === "profession" ? words.professionLabel(label) : label;
  return neverSentence(t, whoText(t, who.kind, name), {
    name: nameOf(t, what, words),
    of: { ...what },
  });
}

function nameOf(t: TFunction<"never">, what: Block["what"], words: BlockWords): string {
  if (what.section !== undefined) return words.sectionLabel(what.section);
  if (what.dataClass !== undefined) return t(`sharing:classes.${what.dataClass}`);
  return what.entryId === undefined ? "" : words.sheetLabel(what.entryId);
}
