import { birthDateOf, yearsOn } from "./beginning.js";

const today = "2026-11-22";
const date = (day: string, month: string, year: string): string | null => birthDateOf({ day, month, year }, today);

describe("a birth date in three parts", () => {
  it("is a day that exists and has been", () => {
    expect(date("9", "3", "2008")).toBe("2008-03-09");
    expect(date(" 29 ", "02", "2008")).toBe("2008-02-29");
    expect(date("22", "11", "2026")).toBe("2026-11-22");
  });

  it.each([
    ["29", "2", "2007"],
    ["31", "4", "2008"],
    ["0", "1", "2008"],
    ["1", "13", "2008"],
    ["1", "1", "08"],
    ["23", "11", "2026"],
    ["een", "1", "2008"],
    ["", "", ""],
    ["1.5", "1", "2008"],
  ])("is nothing for %s-%s-%s", (day, month, year) => expect(date(day, month, year)).toBeNull());

  it("gives the years on a day: one more from the birthday on", () => {
    expect(yearsOn("2014-11-22", today)).toBe(12);
    expect(yearsOn("2014-11-23", today)).toBe(11);
    expect(yearsOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(yearsOn("2008-02-29", "2026-03-01")).toBe(18);
  });
});
