import { birthday, completedYears } from "./age.js";
import { startOfLocalDay } from "../local-day.js";

describe("completed years", () => {
  it.each([
    ["2010-11-22", "2026-11-21", 15],
    ["2010-11-22", "2026-11-22", 16],
    ["2026-11-22", "2026-11-22", 0],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-28", 19],
    ["2008-02-29", "2028-02-29", 20],
  ])("born %s, on %s: %i", (birth, today, years) => {
    expect(completedYears(birth, today)).toBe(years);
  });

  it.each([
    ["", "2026-01-01"],
    ["2026-01-02", "2026-01-01"],
    ["2010-11-22", "today"],
    ["22-11-2010", "2026-01-01"],
  ])("born %p, on %p: unknown", (birth, today) => {
    expect(completedYears(birth, today)).toBeNull();
  });

  it("the birthday is the first day on which they are completed", () => {
    expect(birthday("2010-11-22", 16)).toBe("2026-11-22");
    expect(birthday("2008-02-29", 18)).toBe("2026-03-01");
    expect(birthday("2008-02-29", 20)).toBe("2028-02-29");
    for (const birth of ["2010-11-22", "2008-02-29", "2012-01-01", "2009-12-31"]) {
      expect(completedYears(birth, birthday(birth, 18))).toBe(18);
    }
  });
});

describe("the start of a day in Amsterdam", () => {
  it.each([
    ["2026-11-22", "2026-11-21T23:00:00Z"],
    ["2026-07-01", "2026-06-30T22:00:00Z"],
    ["2026-03-29", "2026-03-28T23:00:00Z"],
    ["2026-03-30", "2026-03-29T22:00:00Z"],
    ["2026-10-25", "2026-10-24T22:00:00Z"],
    ["2026-10-26", "2026-10-25T23:00:00Z"],
  ])("%s", (date, moment) => {
    expect(startOfLocalDay(date)).toBe(Date.parse(moment) * 1000);
  });
});
