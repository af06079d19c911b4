import { inLanguage } from "./in-language.js";

describe("the catalogue in one language", () => {
  const content = { key: "a", labelNl: "map", labelEn: "binder", steps: [{ helpNl: "zo", helpEn: "so", days: 2 }] };

  it("has each text once, however deep", () => {
    expect(inLanguage(content, "nl")).toEqual({ key: "a", label: "map", steps: [{ help: "zo", days: 2 }] });
    expect(inLanguage(content, "en")).toEqual({ key: "a", label: "binder", steps: [{ help: "so", days: 2 }] });
  });

  it("knows Dutch that is marked and Dutch that is not", () => {
    const mixed = { worksFor: "voor jou", worksForEn: "for you", reasons: { a: "nee" }, reasonsEn: { a: "no" } };
    expect(inLanguage(mixed, "nl")).toEqual({ worksFor: "voor jou", reasons: { a: "nee" } });
    expect(inLanguage(mixed, "en")).toEqual({ worksFor: "for you", reasons: { a: "no" } });
  });

  it("keeps the Dutch where there is no English", () => {
    const dutch = { hintNl: "zo", worksFor: null, list: ["ja"] };
    expect(inLanguage(dutch, "en")).toEqual({ hint: "zo", worksFor: null, list: ["ja"] });
  });

  it("gives the same answer for the same content", () => {
    expect(inLanguage(content, "en")).toBe(inLanguage(content, "en"));
    expect(inLanguage(content, "nl")).toBe(inLanguage(content, "nl"));
  });
});
