import { startProblem } from "./starting.js";

describe("starting alone", () => {
  it.each([
    ["2014-11-22", "2026-11-22", null],
    ["2014-11-23", "2026-11-22", "too-young"],
    ["2008-02-29", "2020-02-28", "too-young"],
    ["2008-02-29", "2020-02-29", null],
    ["2012-02-29", "2023-02-28", "too-young"],
    ["1950-01-01", "2026-11-22", null],
    ["2026-11-23", "2026-11-22", "no-date"],
    ["1900-01-01", "2026-11-22", "no-date"],
    ["2010-02-30", "2026-11-22", "no-date"],
    ["2010-13-01", "2026-11-22", "no-date"],
    ["gisteren", "2026-11-22", "no-date"],
  ])("born on %s, on %s: %s", (birthDate, today, problem) => {
    expect(startProblem(birthDate, today)).toBe(problem);
  });
});
