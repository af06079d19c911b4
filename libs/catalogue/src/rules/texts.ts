import type { Report } from "../fault.js";
import { FILES, templateFileName } from "../files.js";
import { oncePer } from "../once.js";
import { rule, type Rule } from "./rule.js";

const LONGEST_SENTENCE = 20;

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

/** What the owner reads asks what, how and who, in sentences of at most twenty words. */
export const textRules: readonly Rule[] = [
  ...(
    ["dataClasses", "ceiling", "purposes", "sections", "professions", "lifePhases", "packs", "glossary"] as const
  ).map((file) => rule([file], (files, reportIn) => tellAll(files[file], reportIn(FILES[file])))),
  rule(["templates"], ({ templates }, reportIn) => {
    for (const [name, template] of templates) tellAll(template, reportIn(templateFileName(name)));
  }),
];

function tellAll(content: object, report: Report): void {
  for (const { key, reason } of faultsIn(content)) report(key, reason);
}

const faultsIn = oncePer((content: object) => {
  const faults: { key: string; reason: string }[] = [];
  readTexts(content, "", false, (key, reason) => faults.push({ key, reason }));
  return faults;
});

/** Walks to every Dutch text: below a key that ends in `Nl` or is one of the Dutch keys. */
function readTexts(value: unknown, at: string, dutch: boolean, report: Report): void {
  if (typeof value === "string") {
    if (dutch) judge(value, at, report);
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => readTexts(item, `${at}[${index}]`, dutch, report));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      readTexts(item, at === "" ? key : `${at}.${key}`, dutch || key.endsWith("Nl") || DUTCH_KEYS.has(key), report);
    }
  }
}

function judge(text: string, at: string, report: Report): void {
  if (/\bwaarom\b/i.test(text)) report(at, 'says "waarom"; ask what, how or who');
  for (const sentence of text.split(/[.!?](?:\s|$)/)) {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > LONGEST_SENTENCE) report(at, `has a sentence of ${words} words; ${LONGEST_SENTENCE} is the most`);
  }
}
