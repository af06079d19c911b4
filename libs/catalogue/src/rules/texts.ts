import type { Report } from "../fault.js";
import { FILES, templateFileName } from "../files.js";
import { oncePer } from "../once.js";
import type { Template } from "../types.js";
import { rule, type Rule } from "./rule.js";

const LONGEST_SENTENCE = 20;

const WHY = { nl: /\bwaarom\b/i, en: /\bwhy\b/i } as const;

/** To the owner, or in the owner's words. */
const OWNERS = /\b(?:jij|je|jou|jouw|mijn|mij)\b/i;

/** Stands for the first name of the owner. */
const OWNER = "{naam}";

/** Dutch texts whose key does not end in `Nl`. */
const DUTCH_KEYS = new Set([
  "worksFor",
  "mayDecide",
  "proves",
  "expiryRule",
  "directory",
  "contributes",
  "needs",
  "benefitForYou",
  "checklist",
  "reasons",
]);

/** What anybody reads asks what, how and who, in sentences of at most twenty words, and says the same in English. */
export const textRules: readonly Rule[] = [
  ...(
    ["dataClasses", "ceiling", "purposes", "sections", "professions", "lifePhases", "packs", "glossary"] as const
  ).map((file) => rule([file], (files, reportIn) => checkTexts(files[file], reportIn(FILES[file])))),
  rule(["templates"], ({ templates }, reportIn) => {
    for (const [name, template] of templates) {
      checkTexts(template, reportIn(templateFileName(name)));
      if (template.authors !== "owner" && template.authors !== "both")
        expectForProfessionals(template, reportIn(templateFileName(name)));
    }
  }),
];

/** A sheet that only professionals write is chosen and begun by them: what stands above the questions names the owner. */
function expectForProfessionals({ labelNl, introNl, steps }: Template, report: Report): void {
  const judgeFor = (text: string | undefined, at: string): void => {
    const [said] = OWNERS.exec(text ?? "") ?? [];
    if (said) report(at, `says "${said.toLowerCase()}" to a professional; name the owner with ${OWNER}`);
  };
  judgeFor(labelNl, "labelNl");
  judgeFor(introNl, "introNl");
  for (const [index, { titleNl, helpNl }] of steps.entries()) {
    judgeFor(titleNl, `steps[${index}].titleNl`);
    judgeFor(helpNl, `steps[${index}].helpNl`);
  }
}

const checkTexts = oncePer((content: object, report) => readTexts(content, "", null, report));

type Language = "nl" | "en" | null;

/** Walks to every text: below a key that ends in `Nl` or `En` or is one of the Dutch keys. */
function readTexts(value: unknown, at: string, language: Language, report: Report): void {
  if (typeof value === "string") {
    if (language) judge(value, WHY[language], at, report);
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => readTexts(item, `${at}[${index}]`, language, report));
  } else if (typeof value === "object" && value !== null) {
    const texts = Object.entries(value);
    for (const [key, item] of texts) {
      readTexts(item, at === "" ? key : `${at}.${key}`, language ?? languageOf(key), report);
    }
    expectSameNames(new Map(texts), at, report);
  }
}

function languageOf(key: string): Language {
  if (key.endsWith("En")) return "en";
  return key.endsWith("Nl") || DUTCH_KEYS.has(key) ? "nl" : null;
}

/** A text that names the owner does so in both languages. */
function expectSameNames(texts: ReadonlyMap<string, unknown>, at: string, report: Report): void {
  for (const [key, english] of texts) {
    const dutch = texts.get(key.replace(/En$/, "Nl"));
    if (!key.endsWith("En") || typeof dutch !== "string" || typeof english !== "string") continue;
    if (dutch.includes(OWNER) !== english.includes(OWNER)) {
      report(at === "" ? key : `${at}.${key}`, `${OWNER} stands in one of the two languages only`);
    }
  }
}

function judge(text: string, why: RegExp, at: string, report: Report): void {
  const [said] = why.exec(text) ?? [];
  if (said) report(at, `says "${said.toLowerCase()}"; ask what, how or who`);
  for (const sentence of text.split(/[.!?](?:\s|$)/)) {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > LONGEST_SENTENCE) report(at, `has a sentence of ${words} words; ${LONGEST_SENTENCE} is the most`);
  }
}
