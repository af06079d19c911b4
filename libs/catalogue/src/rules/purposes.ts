import { FILES } from "../files.js";
import type { Purpose } from "../types.js";
import { expectKnown, expectOneKnown, keysOf, rule, type Rule } from "./rule.js";

/** Purposes name known groups and classes, their periods fit, and walls stand between known purposes. */
export const purposeRules: readonly Rule[] = [
  rule(["purposes", "ceiling", "dataClasses"], ({ purposes, ceiling, dataClasses }, reportIn) => {
    const report = reportIn(FILES.purposes);
    const groups = new Set(Object.keys(ceiling.groups));
    const classes = keysOf(dataClasses.classes);
    purposes.purposes.forEach((purpose, index) => {
      const at = `purposes[${index}]`;
      expectKnown(purpose.groups, groups, `${at}.groups`, FILES.ceiling, report);
      expectKnown(purpose.classes, classes, `${at}.classes`, FILES.dataClasses, report);
      for (const group of evidenceGroups(purpose)) {
        if (!purpose.groups.includes(group)) report(`${at}.evidence.${group}`, "is not a group of this purpose");
      }
      if (purpose.defaultMonths > purpose.maxMonths) report(`${at}.defaultMonths`, "is longer than maxMonths");
    });
  }),
  rule(["purposes"], ({ purposes }, reportIn) => {
    const report = reportIn(FILES.purposes);
    const known = keysOf(purposes.purposes);
    purposes.rules.walls.forEach((wall, index) => {
      const at = `rules.walls[${index}]`;
      if (wall.length !== 2 || wall[0] === wall[1]) report(at, "a wall stands between two different purposes");
      wall.forEach((purpose, side) => expectOneKnown(purpose, known, `${at}[${side}]`, "the list of purposes", report));
    });
  }),
];

function evidenceGroups({ evidence }: Purpose): string[] {
  return typeof evidence === "boolean" ? [] : Object.keys(evidence).filter((key) => key !== "default");
}
