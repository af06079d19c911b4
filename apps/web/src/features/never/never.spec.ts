import { readFileSync } from "node:fs";
import { createInstance, type TFunction } from "i18next";
import type { Block } from "../../shared/api/types.js";
import { sentenceOf } from "./never.js";

const load = (file: string): object =>
  JSON.parse(readFileSync(new URL(`../../i18n/nl/${file}.json`, import.meta.url), "utf8")) as object;
const texts = createInstance();
void texts.init({
  lng: "nl",
  resources: { nl: { never: load("never"), sharing: load("sharing") } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const t: TFunction<"never"> = texts.getFixedT("nl", "never");

const words = {
  professionLabel: () => "jobcoach",
  sectionLabel: () => "Mijn verhaal",
  sheetLabel: () => "Mijn openingskaart",
};
const block = (who: Block["who"], what: Block["what"], label: string): Block => ({
  id: "01890000-0000-7000-8000-000000000000",
  createdAt: "2026-11-22T10:00:00.000Z",
  who,
  what,
  label,
});
const everything = { kind: "everything" } as const;

describe("a never in a sentence", () => {
  it.each([
    [block({ kind: "account" }, everything, "Ilias Bergwater"), "Ilias Bergwater mag nooit in je map kijken."],
    [block({ kind: "organisation" }, everything, "Kade"), "Iedereen bij Kade mag nooit in je map kijken."],
    [
      block({ kind: "profession" }, { kind: "section", section: "mijn-verhaal" }, "jobcoach"),
      "Iedere jobcoach mag dit nooit zien: het tabblad Mijn verhaal.",
    ],
    [
      block({ kind: "account" }, { kind: "class", dataClass: "medical" }, "Ilias Bergwater"),
      "Ilias Bergwater mag dit nooit zien: je gezondheid.",
    ],
    [
      block({ kind: "account" }, { kind: "entry", entryId: "01890000-0000-7000-8000-000000000001" }, "Ilias"),
      "Ilias mag dit nooit zien: het blad Mijn openingskaart.",
    ],
  ])("%#", (made, sentence) => {
    expect(sentenceOf(t, made, words)).toBe(sentence);
  });
});
