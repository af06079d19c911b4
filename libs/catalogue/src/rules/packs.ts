import type { Report } from "../fault.js";
import { fullFields, type FullField } from "../fields.js";
import { FILES, type CatalogueFiles } from "../files.js";
import { cellFor, groupOf, isEmployerSide } from "../receivers.js";
import type { Pack, PackItem, Profession } from "../types.js";
import { expectKnown, expectOneKnown, keysOf, rule, type Rule } from "./rule.js";

type Files = Pick<
  CatalogueFiles,
  "packs" | "ceiling" | "purposes" | "professions" | "templates" | "templateNames" | "dataClasses"
>;

/** A pack names what exists and asks nothing beyond the ceiling and its purpose. */
export const packRules: readonly Rule[] = [
  rule(
    ["packs", "ceiling", "purposes", "professions", "templates", "templateNames", "dataClasses"],
    (files, reportIn) => {
      const report = reportIn(FILES.packs);
      const professions = new Map(files.professions.professions.map((one) => [one.key, one]));
      files.packs.packs.forEach((pack, index) => {
        expectNames(pack, files, professions, `packs[${index}]`, report);
        expectOnePack(pack, files.packs.packs.slice(0, index), `packs[${index}]`, report);
        expectNeverIn(pack, files, professions, `packs[${index}].neverIn`, report);
        expectFirstPage(pack, `packs[${index}].firstPage`, report);
        pack.groups.forEach((group, groupIndex) =>
          group.items.forEach((item, place) =>
            expectItem(item, pack, files, professions, `packs[${index}].groups[${groupIndex}].items[${place}]`, report),
          ),
        );
      });
    },
  ),
];

function expectNames(
  pack: Pack,
  files: Files,
  professions: ReadonlyMap<string, Profession>,
  at: string,
  report: Report,
) {
  const purposes = new Map(files.purposes.purposes.map((purpose) => [purpose.key, purpose]));
  expectKnown(pack.receivers, new Set(["link", ...professions.keys()]), `${at}.receivers`, FILES.professions, report);
  expectOneKnown(pack.coverTemplate, files.templateNames, `${at}.coverTemplate`, "templates/", report);
  expectOneKnown(pack.purpose, purposes, `${at}.purpose`, FILES.purposes, report);
  expectKnown(pack.alsoUsedFor, purposes, `${at}.alsoUsedFor`, FILES.purposes, report);
  pack.receivers.forEach((receiver, index) => {
    const group = groupOf(receiver, professions);
    const purpose = purposes.get(pack.purpose);
    const outside = group && purpose && !purpose.groups.includes(group);
    if (outside)
      report(`${at}.receivers[${index}]`, `purpose ${pack.purpose} is not for group ${group} of "${receiver}"`);
  });
}

function expectOnePack(pack: Pack, earlier: readonly Pack[], at: string, report: Report): void {
  pack.receivers.forEach((receiver, index) => {
    const same = earlier.find((other) => other.purpose === pack.purpose && other.receivers.includes(receiver));
    if (same) report(`${at}.receivers[${index}]`, `"${receiver}" has pack ${same.key} for this purpose already`);
  });
}

/** A class belongs in `neverIn` when some receiver cannot get it: by the ceiling, or by every purpose the pack serves. */
function expectNeverIn(
  pack: Pack,
  files: Files,
  professions: ReadonlyMap<string, Profession>,
  at: string,
  report: Report,
) {
  const served = new Set([pack.purpose, ...pack.alsoUsedFor]);
  const purposes = files.purposes.purposes.filter(({ key }) => served.has(key));
  const classes = keysOf(files.dataClasses.classes);
  expectKnown(pack.neverIn, classes, at, FILES.dataClasses, report);
  for (const dataClass of classes) {
    const closed = pack.receivers.filter((receiver) => {
      const group = groupOf(receiver, professions) ?? "";
      const open = purposes.some((one) => one.groups.includes(group) && one.classes.includes(dataClass));
      return !open || cellFor(receiver, dataClass, files.ceiling, professions) === "never";
    });
    const listed = pack.neverIn.includes(dataClass);
    if (listed && closed.length === 0) report(at, `lists "${dataClass}", which every receiver may get`);
    if (!listed && closed.length > 0) report(at, `leaves out "${dataClass}", which ${closed.join(", ")} may never get`);
  }
}

function expectFirstPage(pack: Pack, at: string, report: Report): void {
  const lines = pack.groups.flatMap(({ items }) => items);
  pack.firstPage?.forEach(({ template, field }, index) => {
    const there = lines.some((line) => line.template === template && line.fields.includes(field));
    if (!there) report(`${at}[${index}]`, `"${field}" of ${template} is in no line of the pack`);
  });
}

function expectItem(
  item: PackItem,
  pack: Pack,
  files: Files,
  professions: ReadonlyMap<string, Profession>,
  at: string,
  report: Report,
) {
  expectOneKnown(item.template, files.templateNames, `${at}.template`, "templates/", report);
  const template = files.templates.get(item.template);
  if (!template) return;
  const fields = new Map(fullFields(template).map((field) => [field.key, field]));
  expectKnown(item.fields, fields, `${at}.fields`, `template ${item.template}`, report);
  expectKnown(item.essential, new Set(item.fields), `${at}.essential`, "the fields of this line", report);
  item.fields.forEach((key, index) => {
    const field = fields.get(key);
    if (field) expectReach(field, item.template, pack, files, professions, `${at}.fields[${index}]`, report);
    const partner = field?.pairedWith;
    const alone = partner && !item.fields.includes(partner) && !item.fields.includes(partner.split(".")[0] ?? "");
    if (alone) report(`${at}.fields[${index}]`, `"${key}" goes only together with "${partner}"`);
  });
}

function expectReach(
  field: FullField,
  template: string,
  pack: Pack,
  files: Files,
  professions: ReadonlyMap<string, Profession>,
  at: string,
  report: Report,
): void {
  const { dataClass } = field;
  const purpose = files.purposes.purposes.find(({ key }) => key === pack.purpose);
  if (pack.neverIn.includes(dataClass)) report(at, `is of class ${dataClass}, which the pack says is never in it`);
  if (purpose && !purpose.classes.includes(dataClass))
    report(at, `is of class ${dataClass}, outside purpose ${purpose.key}`);
  const only = files.ceiling.onlyTemplates;
  for (const receiver of pack.receivers) {
    const cell = cellFor(receiver, dataClass, files.ceiling, professions);
    if (cell === "never") report(at, `is of class ${dataClass}, which "${receiver}" may never get`);
    const masked = receiver === "link" ? "link" : isEmployerSide(receiver, professions) ? "employer-side" : null;
    if (!masked) continue;
    const isListed = Object.values(only[masked] ?? {}).some((sheets) => sheets.includes(template));
    const closed = !isListed || only.neverFields[template]?.includes(field.key.split(".")[0] ?? "");
    if (closed) report(at, `of ${template} can never go to "${receiver}"`);
  }
}
