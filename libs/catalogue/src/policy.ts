import type { CeilingCell, ClassRequirement, FieldPolicy, Policy, TemplatePolicy } from "#domain/sharing/policy.js";
import { fullFields } from "./fields.js";
import { frozenMap } from "./freeze.js";
import { compileMandates } from "./mandate-policy.js";
import type { Catalogue, Cells, Template } from "./types.js";

/** Sheets only the owner ever reads, no representative either. */
const OWNER_ONLY: ReadonlySet<string> = new Set(["private-notebook"]);

/**
 * The vocabulary and the legal ceiling as the decision reads them.
 * Pure and total for a loaded catalogue; the result never changes while the process runs.
 */
export function compilePolicy(catalogue: Catalogue): Policy {
  const { ceiling, purposeRules } = catalogue;
  const { neverFields, ...onlyTemplates } = ceiling.onlyTemplates;
  const health = new Set(catalogue.healthClasses);
  return Object.freeze({
    version: ceiling.policyVersion,
    classes: frozenMap(
      [...catalogue.dataClasses.values()].map(({ key, itemOnly, newEntriesFollow }, order) => [
        key,
        Object.freeze({ order, itemOnly, newEntriesFollow, health: health.has(key) }),
      ]),
    ),
    ceiling: mapValues(ceiling.groups, cellMap),
    professionCeiling: mapValues(ceiling.professions, cellMap),
    professions: frozenMap(
      [...catalogue.professions.values()].map(({ key, group, interest, confidentiality }) => [
        key,
        Object.freeze({ group, interest, confidentiality }),
      ]),
    ),
    purposes: frozenMap(
      [...catalogue.purposes.values()].map(({ key, groups, classes, defaultMonths, maxMonths }) => [
        key,
        Object.freeze({ groups: new Set(groups), classes: new Set(classes), defaultMonths, maxMonths }),
      ]),
    ),
    walls: purposeRules.walls.map(([left = "", right = ""]) => Object.freeze([left, right] as const)),
    requirements: mapValues(ceiling.requirements, ({ confidentiality, ...other }): ClassRequirement =>
      Object.freeze({ ...other, ...(confidentiality && { confidentiality: new Set(confidentiality) }) }),
    ),
    onlyTemplates: mapValues(onlyTemplates, (byClass) => mapValues(byClass, (keys) => new Set(keys))),
    neverFields: mapValues(neverFields, (keys) => new Set(keys)),
    templates: frozenMap(
      [...catalogue.templates.values()].map((one) => [`${one.key}@${one.version}`, templatePolicy(one)]),
    ),
    mandates: compileMandates(ceiling.mandates),
    teamMaxMonths: purposeRules.teamMaxMonths,
    linkMaxDays: purposeRules.linkMaxDays,
  });
}

function templatePolicy(template: Template): TemplatePolicy {
  const { key, version, section, dataClass, authors, ownerReadsFirst } = template;
  return Object.freeze({
    key,
    version,
    section,
    dataClass,
    authors: typeof authors === "string" ? authors : new Set(authors),
    ownerReadsFirst,
    ownerOnly: OWNER_ONLY.has(key),
    fields: frozenMap(fullFields(template).map((field): [string, FieldPolicy] => [field.key, fieldPolicy(field)])),
  });
}

/** A column without its own writer has the writer of its list. */
function fieldPolicy({ field, list, dataClass, pairedWith }: ReturnType<typeof fullFields>[number]): FieldPolicy {
  return Object.freeze({ dataClass, pairedWith, by: field.by ?? list?.by ?? null });
}

function cellMap(cells: Cells): ReadonlyMap<string, CeilingCell> {
  return frozenMap(Object.entries(cells));
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): ReadonlyMap<string, W> {
  return frozenMap(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
