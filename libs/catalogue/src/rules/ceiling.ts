import type { Report } from "../fault.js";
import { FILES } from "../files.js";
import type { Cell, Ceiling } from "../types.js";
import { expectKnown, expectOneKnown, keysOf, rule, type Rule } from "./rule.js";

/** From most to least open. */
const STRICTNESS: readonly Cell[] = ["offer", "ask", "never"];

/** Readers that are no profession but have a row. */
const ROWS_BESIDE_PROFESSIONS = ["employer-side", "relative", "link"];

/** The table is complete, exceptions only tighten, requirements and reasons name what exists. */
export const ceilingRules: readonly Rule[] = [
  rule(["ceiling", "dataClasses"], ({ ceiling, dataClasses }, reportIn) => {
    const report = reportIn(FILES.ceiling);
    const classes = keysOf(dataClasses.classes);
    for (const [group, cells] of Object.entries(ceiling.groups)) {
      expectClasses(Object.keys(cells), classes, `groups.${group}`, report);
      for (const dataClass of classes) {
        if (!Object.hasOwn(cells, dataClass))
          report(`groups.${group}.${dataClass}`, "has no cell: say offer, ask or never");
      }
    }
    for (const [profession, cells] of Object.entries(ceiling.professions)) {
      expectClasses(Object.keys(cells), classes, `professions.${profession}`, report);
    }
    expectClasses(Object.keys(ceiling.requirements), classes, "requirements", report);
    expectReasons(ceiling, classes, report);
  }),
  rule(["ceiling"], ({ ceiling }, reportIn) => {
    const levels = new Set(ceiling.assuranceLevels);
    for (const [dataClass, { assurance }] of Object.entries(ceiling.requirements)) {
      const at = `requirements.${dataClass}.assurance`;
      if (assurance) expectOneKnown(assurance, levels, at, "assuranceLevels", reportIn(FILES.ceiling));
    }
  }),
  rule(["ceiling", "professions"], ({ ceiling, professions }, reportIn) => {
    const report = reportIn(FILES.ceiling);
    const groups = new Map(professions.professions.map(({ key, group }) => [key, group]));
    for (const group of new Set([...groups.values(), ...ROWS_BESIDE_PROFESSIONS])) {
      const covered = group === "representative" || Object.hasOwn(ceiling.groups, group);
      if (!covered) report(`groups.${group}`, "has no row: every group of readers needs one");
    }
    for (const [profession, cells] of Object.entries(ceiling.professions)) {
      const group = groups.get(profession);
      if (!group) report(`professions.${profession}`, `is not in ${FILES.professions}`);
      else expectTighter(cells, ceiling.groups[group] ?? {}, `professions.${profession}`, report);
    }
  }),
];

function expectTighter(
  cells: Readonly<Record<string, Cell>>,
  row: Readonly<Record<string, Cell>>,
  at: string,
  report: Report,
) {
  for (const [dataClass, cell] of Object.entries(cells)) {
    const ofGroup = row[dataClass];
    if (ofGroup && STRICTNESS.indexOf(cell) < STRICTNESS.indexOf(ofGroup)) {
      report(`${at}.${dataClass}`, `"${cell}" is wider than "${ofGroup}" of its group; an exception may only tighten`);
    }
  }
}

function expectReasons(ceiling: Ceiling, classes: ReadonlySet<string>, report: Report): void {
  if (!Object.hasOwn(ceiling.reasons, "default.never")) report("reasons.default.never", "the Dutch text is missing");
  for (const reason of Object.keys(ceiling.reasons)) {
    const [group = "", dataClass = ""] = reason.split(".");
    const known = reason === "default.never" || (Object.hasOwn(ceiling.groups, group) && classes.has(dataClass));
    if (!known) report(`reasons.${reason}`, "names no group and class of the table");
    if (!Object.hasOwn(ceiling.reasonsEn, reason)) report(`reasonsEn.${reason}`, "the English text is missing");
  }
  for (const reason of Object.keys(ceiling.reasonsEn)) {
    if (!Object.hasOwn(ceiling.reasons, reason)) report(`reasonsEn.${reason}`, "has no Dutch text beside it");
  }
}

function expectClasses(keys: readonly string[], classes: ReadonlySet<string>, at: string, report: Report): void {
  for (const key of keys) expectOneKnown(key, classes, `${at}.${key}`, FILES.dataClasses, report);
}

/** `onlyTemplates`: sheets of the class they stand under, with a cell that is not never. */
export const onlyTemplateRules: readonly Rule[] = [
  rule(["ceiling", "templates", "templateNames"], ({ ceiling, templates, templateNames }, reportIn) => {
    const report = reportIn(FILES.ceiling);
    const { neverFields, ...groups } = ceiling.onlyTemplates;
    for (const [group, byClass] of Object.entries(groups)) {
      const at = `onlyTemplates.${group}`;
      if (!Object.hasOwn(ceiling.groups, group)) report(at, "has no row in groups");
      for (const [dataClass, keys] of Object.entries(byClass)) {
        const cell = ceiling.groups[group]?.[dataClass];
        if (cell === "never") report(`${at}.${dataClass}`, "the table says never for this class");
        expectKnown(keys, templateNames, `${at}.${dataClass}`, "templates/", report);
        for (const key of keys) {
          const own = templates.get(key)?.dataClass;
          if (own && own !== dataClass) report(`${at}.${dataClass}`, `"${key}" is a sheet of class ${own}`);
        }
      }
    }
    for (const [key, fields] of Object.entries(neverFields)) {
      const at = `onlyTemplates.neverFields.${key}`;
      expectOneKnown(key, templateNames, at, "templates/", report);
      const template = templates.get(key);
      if (template)
        expectKnown(fields, keysOf(template.steps.flatMap((step) => step.fields)), at, "this template", report);
    }
  }),
];
