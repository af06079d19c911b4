import type { Report } from "../fault.js";
import { FILES, templateFileName, type CatalogueFiles } from "../files.js";
import { fullFields } from "../fields.js";
import { cellFor } from "../receivers.js";
import type { Field, Subfield, Template } from "../types.js";
import { expectKnown, expectOneKnown, keysOf, rule, type ReportIn, type Rule } from "./rule.js";

type WithTemplates = Pick<CatalogueFiles, "templates">;

/** Visits every template with the report of its own file. */
function eachTemplate(
  { templates }: WithTemplates,
  reportIn: ReportIn,
  visit: (one: Template, report: Report) => void,
) {
  for (const [name, template] of templates) visit(template, reportIn(templateFileName(name)));
}

/** Where a field stands in its file, for every field and column. */
export function eachField(
  template: Template,
  visit: (field: Field | Subfield, at: string, beside: readonly Subfield[]) => void,
) {
  const topLevel = template.steps.flatMap((step) => step.fields);
  template.steps.forEach((step, stepIndex) =>
    step.fields.forEach((field, index) => {
      const at = `steps[${stepIndex}].fields[${index}]`;
      visit(field, at, topLevel);
      field.fields?.forEach((column, place) => visit(column, `${at}.fields[${place}]`, field.fields ?? []));
    }),
  );
}

/** A template names classes, sections, professions, groups and sheets that exist. */
export const templateRules: readonly Rule[] = [
  rule(["templates", "dataClasses"], (files, reportIn) => {
    const order = new Map(files.dataClasses.classes.map(({ key }, index) => [key, index]));
    eachTemplate(files, reportIn, (template, report) => {
      expectOneKnown(template.dataClass, order, "dataClass", FILES.dataClasses, report);
      eachField(template, ({ dataClass }, at) => expectFieldClass(template.dataClass, dataClass, order, at, report));
    });
  }),
  rule(["templates", "sections", "professions"], (files, reportIn) => {
    const professions = keysOf(files.professions.professions);
    const sections = keysOf(files.sections.sections);
    for (const key of ["any", ...professions]) sections.add(`profession:${key}`);
    eachTemplate(files, reportIn, (template, report) => {
      const where = `${FILES.sections} and no profession:<key> of ${FILES.professions}`;
      expectOneKnown(template.section, sections, "section", where, report);
      if (typeof template.authors === "string") return;
      expectKnown(template.authors, new Set(["owner", ...professions]), "authors", FILES.professions, report);
    });
  }),
  rule(["templates", "professions", "ceiling"], (files, reportIn) => {
    const professions = new Map(files.professions.professions.map((one) => [one.key, one]));
    eachTemplate(files, reportIn, ({ authors, dataClass, section }, report) => {
      const ofOwner = authors === "owner" || authors === "both";
      if (ofOwner === section.startsWith("profession:")) {
        report("section", "a sheet of the owner stands in an own section, any other in the tab of a profession");
      }
      if (typeof authors === "string") return;
      authors.forEach((author, index) => {
        const shut = professions.has(author) && cellFor(author, dataClass, files.ceiling, professions) === "never";
        if (shut) report(`authors[${index}]`, `"${author}" may never read class ${dataClass}, so cannot write it`);
      });
    });
  }),
  rule(["templates", "ceiling"], (files, reportIn) =>
    eachTemplate(files, reportIn, ({ suggestedFor, dataClass }, report) => {
      const rows = files.ceiling.groups;
      expectKnown(suggestedFor, new Set(Object.keys(rows)), "suggestedFor", FILES.ceiling, report);
      suggestedFor.forEach((group, index) => {
        const never = rows[group]?.[dataClass] === "never";
        if (never) report(`suggestedFor[${index}]`, `"${group}" may never get class ${dataClass}`);
      });
    }),
  ),
  rule(["templates"], (files, reportIn) =>
    eachTemplate(files, reportIn, ({ firstSteps, moreNl, steps }, report) => {
      if (firstSteps === undefined) return;
      if (firstSteps >= steps.length) report("firstSteps", `leaves no step for later: there are ${steps.length}`);
      if (moreNl === undefined) report("moreNl", "the Dutch text is missing");
    }),
  ),
  rule(["templates", "templateNames"], (files, reportIn) =>
    eachTemplate(files, reportIn, (template, report) => {
      const names = files.templateNames;
      expectKnown(template.linkedTemplates ?? [], names, "linkedTemplates", "templates/", report);
      const fields = new Set(fullFields(template).map(({ key }) => key));
      expectKnown(template.incompleteWithout ?? [], fields, "incompleteWithout", "this template", report);
      eachField(template, ({ linksTo }, at) =>
        expectKnown(linksTo ?? [], names, `${at}.linksTo`, "templates/", report),
      );
    }),
  ),
];

function expectFieldClass(
  entryClass: string,
  fieldClass: string | undefined,
  order: ReadonlyMap<string, number>,
  at: string,
  report: Report,
): void {
  if (fieldClass === undefined || fieldClass === entryClass) return;
  const [ofEntry, ofField] = [order.get(entryClass), order.get(fieldClass)];
  if (ofField === undefined) report(`${at}.dataClass`, `"${fieldClass}" is not in ${FILES.dataClasses}`);
  if (entryClass === "medical" || fieldClass === "medical") {
    report(
      `${at}.dataClass`,
      `medical shares no sheet with another class ("${fieldClass}" in a sheet of "${entryClass}")`,
    );
  } else if (ofField !== undefined && ofEntry !== undefined && ofField > ofEntry) {
    report(`${at}.dataClass`, `"${fieldClass}" is more sensitive than "${entryClass}" of the sheet`);
  }
}
