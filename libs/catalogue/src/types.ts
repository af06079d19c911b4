import type { Ceiling } from "./types/ceiling.js";
import type { GlossaryTerm } from "./types/glossary.js";
import type { Pack, PackTexts } from "./types/pack.js";
import type { LifePhase, Profession, Transition } from "./types/people.js";
import type { Template } from "./types/template.js";
import type { DataClass, Purpose, PurposeRules, Section } from "./types/vocabulary.js";

export type * from "./types/ceiling.js";
export type * from "./types/demo.js";
export type * from "./types/demo-sharing.js";
export type * from "./types/glossary.js";
export type * from "./types/pack.js";
export type * from "./types/people.js";
export type * from "./types/template.js";
export type * from "./types/vocabulary.js";

/** Everything the data files say, checked and frozen. Maps are by key, in the order of the files. */
export interface Catalogue {
  readonly dataClasses: ReadonlyMap<string, DataClass>;
  /** Classes whose content may say something about health. */
  readonly healthClasses: readonly string[];
  readonly ceiling: Ceiling;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly purposeRules: PurposeRules;
  /** Shown before a grant where what is read may count in a decision about the person. */
  readonly evidenceNoticeNl: string;
  readonly evidenceNoticeEn: string;
  readonly sections: ReadonlyMap<string, Section>;
  readonly professions: ReadonlyMap<string, Profession>;
  readonly lifePhases: ReadonlyMap<string, LifePhase>;
  readonly transitions: ReadonlyMap<string, Transition>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly packTexts: PackTexts;
  readonly glossary: readonly GlossaryTerm[];
}
