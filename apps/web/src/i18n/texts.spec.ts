import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load as loadYaml } from "js-yaml";

const here = fileURLToPath(new URL(".", import.meta.url));
const glossaryPath = fileURLToPath(new URL("../../../../libs/catalogue/data/glossary.yaml", import.meta.url));

/** Spoken to professionals, formally; everything else speaks to the owner. */
const formal = new Set([
  "professional",
  "contribution",
  "problems-formal",
  "entrance-formal",
  "access-formal",
  "invitation-formal",
  "organisation",
  "machines",
]);
/** Owner's words that say something else than the product does, beside the glossary's own list. */
const neverToOwner = ["toestemming", "intrekken", "cliënt", "dossier", "inzien", "gegevens verwerken", "autorisatie"];

type Texts = Record<string, unknown>;

function load(language: "nl" | "en"): Map<string, Texts> {
  const names = readdirSync(`${here}${language}`).filter((name) => name.endsWith(".json"));
  return new Map(
    names.map((name) => [
      name.replace(".json", ""),
      JSON.parse(readFileSync(`${here}${language}/${name}`, "utf8")) as Texts,
    ]),
  );
}

/** Every text of a file with its key. */
function flatten(texts: Texts, before = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : flatten(value as Texts, `${before}${key}.`),
  );
}

/** What is put in counts as one word; marks for bold are no words. */
function sentencesOf(text: string): string[] {
  const plain = text.replace(/<\/?b>/g, "").replace(/\{\{\w+\}\}/g, "Iets");
  return plain.split(/(?<=[.!?:])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
}

const words = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function tooLong(texts: [string, string][], most: number): string[] {
  return texts.flatMap(([key, text]) =>
    sentencesOf(text)
      .filter((one) => words(one) > most)
      .map((one) => `${key}: ${one}`),
  );
}

function found(texts: [string, string][], avoid: readonly string[]): string[] {
  return texts.flatMap(([key, text]) =>
    avoid
      .filter((word) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, "iu").test(text))
      .map((word) => `${key}: "${word}"`),
  );
}

const dutch = load("nl");
const english = load("en");
const ownerTexts = [...dutch]
  .filter(([file]) => !formal.has(file))
  .flatMap(([file, texts]) => flatten(texts, `${file}.`));
const formalTexts = [...dutch]
  .filter(([file]) => formal.has(file))
  .flatMap(([file, texts]) => flatten(texts, `${file}.`));
const glossary = loadYaml(readFileSync(glossaryPath, "utf8")) as { terms: { avoid: { word: string }[] }[] };
const avoid = glossary.terms.flatMap((term) => term.avoid.map((each) => each.word));

describe("texts", () => {
  it("English says everything that Dutch says", () => {
    const keys = (texts: Map<string, Texts>): string[] =>
      [...texts].flatMap(([file, text]) => flatten(text, `${file}.`).map(([key]) => key)).sort();
    expect(keys(english)).toEqual(keys(dutch));
  });

  it("both languages put in the same things", () => {
    const put = (text: string): string =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)]
        .map((each) => each[1])
        .sort()
        .join();
    const other = new Map([...english].flatMap(([file, texts]) => flatten(texts, `${file}.`)));
    const wrong = [...dutch]
      .flatMap(([file, texts]) => flatten(texts, `${file}.`))
      .filter(([key, text]) => put(text) !== put(other.get(key) ?? ""));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it("speaks to the owner in short sentences: at most 20 words, 12 on average", () => {
    expect(tooLong(ownerTexts, 20)).toEqual([]);
    const all = ownerTexts.flatMap(([, text]) => sentencesOf(text)).map(words);
    expect(all.reduce((sum, count) => sum + count, 0) / all.length).toBeLessThanOrEqual(12);
  });

  it("uses none of the words the glossary avoids, nor the words of an office", () => {
    expect(found(ownerTexts, [...avoid, ...neverToOwner])).toEqual([]);
  });

  it("says je to the owner and u to professionals", () => {
    const toOwner = ownerTexts.filter(([key]) => !/(Formal|_formal)$/.test(key));
    expect(found(toOwner, ["u", "uw"])).toEqual([]);
    const strangers = formalTexts.filter(([key]) => !key.includes("_near"));
    expect(found(strangers, ["je", "jij", "jou", "jouw"])).toEqual([]);
  });

  it("control: a long sentence, an office word and a wrong form of address are found", () => {
    const long = Array.from({ length: 21 }, () => "woord").join(" ");
    expect(tooLong([["a", `${long}.`]], 20)).toHaveLength(1);
    expect(found([["a", "Je kunt je toestemming intrekken."]], neverToOwner)).toHaveLength(2);
    expect(found([["a", "Wilt u dit?"]], ["u"])).toHaveLength(1);
  });
});
