import { catalogueDirectory } from "./data-directory.js";
import { CatalogueError } from "./fault.js";
import { Faults, readFiles, type CatalogueFiles } from "./files.js";
import { byKey, freezeDeep } from "./freeze.js";
import { ceilingRules, onlyTemplateRules } from "./rules/ceiling.js";
import { fieldRules } from "./rules/fields.js";
import { keyRules } from "./rules/keys.js";
import { mandateRules } from "./rules/mandates.js";
import { packRules } from "./rules/packs.js";
import { peopleRules } from "./rules/people.js";
import { purposeRules } from "./rules/purposes.js";
import { templateRules } from "./rules/templates.js";
import { textRules } from "./rules/texts.js";
import { filesIn, type DataSource } from "./source.js";
import type { Catalogue } from "./types.js";

export { catalogueDirectory } from "./data-directory.js";
export { CatalogueError, type CatalogueFault } from "./fault.js";
export { filesIn, parseYaml, type DataSource } from "./source.js";

const RULES = [
  ...keyRules,
  ...ceilingRules,
  ...onlyTemplateRules,
  ...mandateRules,
  ...purposeRules,
  ...peopleRules,
  ...templateRules,
  ...fieldRules,
  ...packRules,
  ...textRules,
];

/**
 * Reads, checks and freezes the whole catalogue; the shipped data when no other is given.
 * A rule across files runs when the files it needs have the right form, so one typing error gives one fault.
 * @throws CatalogueError with every fault found: the process must not start.
 */
export function loadCatalogue(source: DataSource = filesIn(catalogueDirectory())): Catalogue {
  const faults = new Faults();
  const files = readFiles(source, faults);
  for (const { needs, check } of RULES) {
    if (needs.every((name) => files[name] !== undefined)) check(files as CatalogueFiles, (file) => faults.in(file));
  }
  if (faults.all.length > 0) throw new CatalogueError(faults.all);
  return build(files as CatalogueFiles);
}

function build(files: CatalogueFiles): Catalogue {
  const { nothingShown, ownerTexts, receiverTexts } = files.packs;
  return Object.freeze({
    dataClasses: byKey(files.dataClasses.classes),
    healthClasses: freezeDeep(files.dataClasses.healthClasses),
    ceiling: freezeDeep(files.ceiling),
    purposes: byKey(files.purposes.purposes),
    purposeRules: freezeDeep(files.purposes.rules),
    evidenceNoticeNl: files.purposes.evidenceNoticeNl,
    evidenceNoticeEn: files.purposes.evidenceNoticeEn,
    sections: byKey(files.sections.sections),
    professions: byKey(files.professions.professions),
    lifePhases: byKey(files.lifePhases.phases),
    transitions: byKey(files.lifePhases.transitions),
    templates: byKey([...files.templates.values()]),
    packs: byKey(files.packs.packs),
    packTexts: freezeDeep({ nothingShown, ownerTexts, receiverTexts }),
    glossary: freezeDeep(files.glossary.terms),
  });
}
