export type Language = "nl" | "en";

interface Labelled {
  labelNl: string;
  labelEn?: string | undefined;
}

/** The label of a thing in this language; Dutch where it has no English. What `useBook` gives is in that language already. */
export function labelOf(thing: Labelled | undefined, language: Language): string {
  if (thing === undefined) return "";
  return language === "en" && thing.labelEn ? thing.labelEn : thing.labelNl;
}

/** "a, b en c" in this language. */
export function listWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === "nl" ? "nl-NL" : "en-GB", { type: "conjunction" }).format(words);
}

const team = "Team ";

/** What a team is called, in both languages. */
export const teamName = (organisation: string): string => `${team}${organisation}`;

/** The first name: how people speak to and about each other. A team is called by the whole of its name. */
export function firstName(name: string): string {
  if (name.startsWith(team)) return name;
  return name.split(" ")[0] ?? name;
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The text with a small first letter, for a label inside a sentence; "HR adviser" and "P&O-professional" stay. */
export function small(text: string): string {
  if (/^\p{Lu}[\p{Lu}&]/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
