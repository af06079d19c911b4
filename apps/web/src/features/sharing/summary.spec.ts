import { readFileSync } from "node:fs";
import { createInstance, type TFunction } from "i18next";
import type { View } from "../../shared/api/types.js";
import { classesIn, partsOf, summaryOf } from "./summary.js";

function textsIn(language: "nl" | "en"): TFunction<"sharing"> {
  const path = new URL(`../../i18n/${language}/sharing.json`, import.meta.url);
  const texts = createInstance();
  void texts.init({
    lng: language,
    resources: { [language]: { sharing: JSON.parse(readFileSync(path, "utf8")) as object } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts.getFixedT(language, "sharing");
}
const share = { name: "Sanne", role: "jobcoach", day: "1 mei", alsoRead: [], language: "nl" } as const;

describe("one share in a sentence", () => {
  it("says what goes along, in the order in which people say it, and what people worry about", () => {
    const view = { entries: [{ dataClass: "needs" }, { dataClass: "profile" }, { dataClass: "needs" }] } as View;
    expect(classesIn(view)).toEqual(["profile", "needs"]);
    expect(summaryOf(textsIn("nl"), { ...share, classes: classesIn(view) })).toBe(
      "Sanne, jobcoach, kan tot 1 mei lezen: wat je kunt en wat jou helpt. Niet je gezondheid. Niet je verhaal.",
    );
  });

  it("never says that something stays closed when it goes along", () => {
    const sentence = summaryOf(textsIn("nl"), { ...share, classes: ["story", "medical"] });
    expect(sentence).toBe(
      "Sanne, jobcoach, kan tot 1 mei lezen: je verhaal en je gezondheid. Niet je privéleven. Niet je geld.",
    );
  });

  it("says of a second share what that one gives, and calls nothing closed that is read by the first", () => {
    const sheet = (templateKey: string, dataClass: string) => ({
      id: templateKey,
      templateKey,
      sectionKey: `of-${dataClass}`,
      dataClass,
      createdAt: "2026-11-01T00:00:00.000Z",
    });
    const view = {
      entries: [sheet("opening-card", "profile"), sheet("signals", "needs"), sheet("my-story", "story")],
    } as View;
    const scope = [{ template: "signals" }, { section: "of-profile", dataUntil: "2000-01-01T00:00:00.000Z" }];
    const sentence = (items: typeof scope) => summaryOf(textsIn("nl"), { ...share, ...partsOf(view, items) });
    expect(sentence(scope)).toBe(
      "Sanne, jobcoach, kan tot 1 mei lezen: wat jou helpt. Niet je gezondheid. Niet je privéleven.",
    );
    expect(sentence(scope.slice(1))).toBe("Hiermee leest Sanne niets extra.");
  });

  it("leaves the role out for somebody close, and says so when there is nothing", () => {
    expect(summaryOf(textsIn("en"), { ...share, role: "", language: "en", classes: ["profile"] })).toMatch(
      /^Sanne can read until 1 mei: what you can do\./,
    );
    expect(summaryOf(textsIn("nl"), { ...share, classes: [] })).toBe("Sanne kan nu niets lezen.");
  });
});
