import type { CatalogueFault, Report } from "./fault.js";
import { MAILS_FILE } from "./mails.js";
import { readerOf, type FormOf } from "./read-yaml.js";
import { ceilingFile } from "./shapes/ceiling.js";
import { packFile } from "./shapes/pack.js";
import { lifePhaseFile, professionFile } from "./shapes/people.js";
import { templateFile } from "./shapes/template.js";
import { dataClassFile, glossaryFile, purposeFile, sectionFile } from "./shapes/vocabulary.js";
import type { DataSource } from "./source.js";
import type { Ceiling, DataClassFile, GlossaryFile, LifePhaseFile, PackFile } from "./types.js";
import type { ProfessionFile, PurposeFile, SectionFile, Template } from "./types.js";

/** The content of the data files, each of the right form. */
export interface CatalogueFiles {
  dataClasses: DataClassFile;
  ceiling: Ceiling;
  purposes: PurposeFile;
  sections: SectionFile;
  professions: ProfessionFile;
  lifePhases: LifePhaseFile;
  packs: PackFile;
  glossary: GlossaryFile;
  /** By file name without `.yaml`. */
  templates: ReadonlyMap<string, Template>;
  /** Names of all template files, those with a fault included. */
  templateNames: ReadonlySet<string>;
}

export const FILES = {
  dataClasses: "data-classes.yaml",
  ceiling: "ceiling.yaml",
  purposes: "purposes.yaml",
  sections: "sections.yaml",
  professions: "professions.yaml",
  lifePhases: "life-phases.yaml",
  packs: "handover-packs.yaml",
  glossary: "glossary.yaml",
} as const;

const FORMS = {
  dataClasses: readerOf(dataClassFile),
  ceiling: readerOf(ceilingFile),
  purposes: readerOf(purposeFile),
  sections: readerOf(sectionFile),
  professions: readerOf(professionFile),
  lifePhases: readerOf(lifePhaseFile),
  packs: readerOf(packFile),
  glossary: readerOf(glossaryFile),
  template: readerOf(templateFile),
};

export const DEMO_FILE = "demo-personas.yaml";

export const templateFileName = (name: string): string => `templates/${name}.yaml`;

/** Collects faults per file. */
export class Faults {
  readonly all: CatalogueFault[] = [];

  in(file: string): Report {
    return (key, reason) => this.all.push({ file, key, reason });
  }
}

/** Reads every file; what has a fault is reported and left out. */
export function readFiles(source: DataSource, faults: Faults): Partial<CatalogueFiles> {
  const read = <T>(form: FormOf<T>, file: string) => form(source, file, faults.in(file));
  refuseStrangers(source, faults);
  return {
    dataClasses: read(FORMS.dataClasses, FILES.dataClasses),
    ceiling: read(FORMS.ceiling, FILES.ceiling),
    purposes: read(FORMS.purposes, FILES.purposes),
    sections: read(FORMS.sections, FILES.sections),
    professions: read(FORMS.professions, FILES.professions),
    lifePhases: read(FORMS.lifePhases, FILES.lifePhases),
    packs: read(FORMS.packs, FILES.packs),
    glossary: read(FORMS.glossary, FILES.glossary),
    ...readTemplates(source, faults),
  };
}

function readTemplates(source: DataSource, faults: Faults): Pick<CatalogueFiles, "templates" | "templateNames"> {
  const files = source.names("templates");
  if (files.length === 0) faults.in("templates")("", "there are no templates");
  const templates = new Map<string, Template>();
  const templateNames = new Set<string>();
  for (const file of files) {
    const name = file.replace(/\.yaml$/, "");
    if (name === file) {
      faults.in(`templates/${file}`)("", "is no template: a template's file name ends in .yaml");
      continue;
    }
    templateNames.add(name);
    const template = FORMS.template(source, templateFileName(name), faults.in(templateFileName(name)));
    if (template) templates.set(name, template);
  }
  return { templates, templateNames };
}

/** A file nobody reads is a typing error in its name. */
function refuseStrangers(source: DataSource, faults: Faults): void {
  const known = new Set<string>([...Object.values(FILES), DEMO_FILE, MAILS_FILE]);
  for (const file of source.names("")) {
    if (/\.ya?ml$/.test(file) && !known.has(file)) faults.in(file)("", "is not a file of the catalogue");
  }
}
