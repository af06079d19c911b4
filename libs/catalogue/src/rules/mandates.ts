import type { Report } from "../fault.js";
import { FILES } from "../files.js";
import type { MandateAgeBand, MandateType } from "../types.js";
import { expectKnown, keysOf, rule, type Rule } from "./rule.js";

const TYPES = ["parent", "guardian", "mentor", "curator", "administrator", "attorney", "supporter"];

/** The table of powers of representatives: every age, every type, known classes. */
export const mandateRules: readonly Rule[] = [
  rule(["ceiling", "dataClasses"], ({ ceiling, dataClasses }, reportIn) => {
    const report = reportIn(FILES.ceiling);
    const classes = keysOf(dataClasses.classes);
    const expectClasses = (value: unknown, at: string) => {
      if (Array.isArray(value)) expectKnown(value, classes, at, FILES.dataClasses, report);
    };
    const { ageBands, types } = ceiling.mandates;
    ageBands.forEach(({ parent }, index) => {
      expectClasses(parent.read, `mandates.ageBands[${index}].parent.read`);
      expectClasses(parent.readWithOwner, `mandates.ageBands[${index}].parent.readWithOwner`);
    });
    for (const [type, powers] of Object.entries(types)) {
      expectClasses(powers.read, `mandates.types.${type}.read`);
      expectClasses(powers.decide, `mandates.types.${type}.decide`);
    }
  }),
  rule(["ceiling"], ({ ceiling }, reportIn) => {
    const report = reportIn(FILES.ceiling);
    const { ageBands, types } = ceiling.mandates;
    expectEveryAge(ageBands, report);
    for (const type of TYPES) if (!Object.hasOwn(types, type)) report(`mandates.types.${type}`, "is missing");
    for (const [type, powers] of Object.entries(types)) expectType(type, powers, report);
  }),
];

function expectEveryAge(bands: readonly MandateAgeBand[], report: Report): void {
  let next: number | null = 0;
  bands.forEach(({ from, to }, index) => {
    if (from !== next || (to !== null && to < from)) {
      report(`mandates.ageBands[${index}]`, "leaves a gap or an overlap in the ages");
    }
    next = to === null ? null : to + 1;
  });
  if (next !== null) report("mandates.ageBands", "the last band needs an open end (to: null)");
}

function expectType(type: string, { byAge, read, decide }: MandateType, report: Report): void {
  const at = `mandates.types.${type}`;
  if (!TYPES.includes(type)) report(at, `is not one of ${TYPES.join(", ")}`);
  const written = read !== undefined && decide !== undefined;
  if (Boolean(byAge) === written || (byAge && (read ?? decide) !== undefined)) {
    report(at, "needs either byAge, or both read and decide");
  }
}
