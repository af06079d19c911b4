import { inEnglish } from "./in-english.js";

describe("the catalogue in English", () => {
  it("takes the English text beside a Dutch one, however deep", () => {
    const content = { key: "a", labelNl: "map", labelEn: "binder", steps: [{ helpNl: "zo", helpEn: "so", days: 2 }] };
    expect(inEnglish(content)).toEqual({
      key: "a",
      labelNl: "binder",
      labelEn: "binder",
      steps: [{ helpNl: "so", helpEn: "so", days: 2 }],
    });
    expect(inEnglish({ worksFor: "voor jou", worksForEn: "for you" })).toMatchObject({ worksFor: "for you" });
    expect(inEnglish({ reasons: { a: "nee" }, reasonsEn: { a: "no" } })).toMatchObject({ reasons: { a: "no" } });
    expect(inEnglish({ hintNl: "zo", worksFor: null, list: ["ja"] })).toEqual({
      hintNl: "zo",
      worksFor: null,
      list: ["ja"],
    });
  });

  it("gives the same answer for the same content", () => {
    const content = { labelNl: "map", labelEn: "binder" };
    expect(inEnglish(content)).toBe(inEnglish(content));
  });
});
