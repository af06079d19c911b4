import type { Report } from "../fault.js";
import { templateFileName } from "../files.js";
import { oncePer } from "../once.js";
import type { Field, FieldType, Subfield, Template } from "../types.js";
import { expectUnique, rule, type Rule } from "./rule.js";
import { eachField } from "./templates.js";

/** What belongs to which type: needed there, a mistake elsewhere. */
const NEEDS: readonly { key: keyof Field; types: readonly FieldType[] }[] = [
  { key: "options", types: ["choice", "multiChoice"] },
  { key: "scale", types: ["scale"] },
  { key: "fields", types: ["list"] },
];
const ALLOWS: readonly { key: keyof Field; types: readonly FieldType[] }[] = [
  { key: "maxItems", types: ["list"] },
  { key: "linksTo", types: ["link"] },
  { key: "unitNl", types: ["number"] },
  { key: "unitEn", types: ["number"] },
];

/** A field has what its type needs, and its partner stands beside it. */
export const fieldRules: readonly Rule[] = [
  rule(["templates"], ({ templates }, reportIn) => {
    for (const [name, template] of templates) checkFields(template, reportIn(templateFileName(name)));
  }),
];

const checkFields = oncePer((template: Template, report) => {
  expectUniqueFields(template, report);
  eachField(template, (field, at, beside) => {
    expectParts(field, at, report);
    expectPartner(field, at, beside, report);
    expectWriter(field, template, at, report);
    if ("fields" in field) expectColumns(field, at, report);
  });
});

function expectParts(field: Field | Subfield, at: string, report: Report): void {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(field.key)) report(`${at}.key`, `"${field.key}" may hold letters and digits only`);
  const has = (key: keyof Field) => Object.hasOwn(field, key);
  for (const { key, types } of NEEDS) {
    if (types.includes(field.type) && !has(key)) report(`${at}.${key}`, `a field of type ${field.type} needs ${key}`);
  }
  for (const { key, types } of [...NEEDS, ...ALLOWS]) {
    if (!types.includes(field.type) && has(key)) report(`${at}.${key}`, `does not go with type ${field.type}`);
  }
  if (field.options) {
    expectUnique(
      field.options.map(({ key }) => key),
      (index) => `${at}.options[${index}].key`,
      report,
    );
  }
  if (field.scale && field.scale.min >= field.scale.max) report(`${at}.scale`, "must begin below its end");
  const file = field.type === "attachment" || field.type === "audio";
  if (file && field.required) report(`${at}.required`, "a file or recording can always be left out");
}

function expectPartner({ key, pairedWith }: Subfield, at: string, beside: readonly Subfield[], report: Report): void {
  if (pairedWith === undefined) return;
  if (pairedWith === key) report(`${at}.pairedWith`, "a field cannot be its own partner");
  else if (!beside.some((other) => other.key === pairedWith))
    report(`${at}.pairedWith`, `"${pairedWith}" is no field beside it`);
}

function expectWriter({ by }: Subfield, { authors }: Template, at: string, report: Report): void {
  const shared = authors === "both" || (typeof authors !== "string" && authors.includes("owner"));
  if (by && !shared) report(`${at}.by`, "only a sheet of two writers says who fills in a field");
}

function expectColumns(list: Field, at: string, report: Report): void {
  const columns = list.fields ?? [];
  expectUnique(
    columns.map(({ key }) => key),
    (index) => `${at}.fields[${index}].key`,
    report,
  );
  columns.forEach(({ type }, index) => {
    if (type === "list") report(`${at}.fields[${index}].type`, "a list holds no list");
  });
}

function expectUniqueFields(template: Template, report: Report): void {
  const places = template.steps.flatMap((step, stepIndex) =>
    step.fields.map(({ key }, index) => ({ key, at: `steps[${stepIndex}].fields[${index}].key` })),
  );
  expectUnique(
    places.map(({ key }) => key),
    (index) => places[index]?.at ?? "",
    report,
  );
}
