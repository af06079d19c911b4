import type { Offer } from "./types.js";

/** The catalogue as the API serves it (the yaml files of libs/catalogue/data), as `useBook` hands it out: each text once, in the language of the screen. */

export type FieldType =
  | "shortText"
  | "longText"
  | "choice"
  | "multiChoice"
  | "scale"
  | "date"
  | "number"
  | "yesNo"
  | "list"
  | "person"
  | "attachment"
  | "audio"
  | "link";

export interface FieldOption {
  key: string;
  label: string;
}

export interface TemplateField {
  key: string;
  type: FieldType;
  label: string;
  help?: string;
  example?: string;
  required?: boolean;
  dataClass?: string;
  pairedWith?: string;
  by?: "owner" | "professional";
  options?: FieldOption[];
  scale?: { min: number; max: number; minLabel: string; maxLabel: string };
  fields?: TemplateField[];
  maxItems?: number;
  linksTo?: string[];
  unit?: string;
}

export interface TemplateStep {
  title: string;
  help?: string;
  fields: TemplateField[];
}

export interface Template {
  key: string;
  version: number;
  label: string;
  set: "core" | "extra";
  section: string;
  authors: "owner" | "professional" | "both" | string[];
  dataClass: string;
  pictogram: string;
  printable: boolean;
  /** Fields without which the sheet is not done; keeping and sharing it stay possible. */
  incompleteWithout?: string[];
  ownerReadsFirst: boolean;
  plainSummary: boolean;
  workStepQuestion: boolean;
  suggestedFor?: string[];
  linkedTemplates?: string[];
  intro: string;
  /** Only this many steps are shown at first; the rest is for who wants more questions. */
  firstSteps?: number;
  more?: string;
  steps: TemplateStep[];
}

export interface Section {
  key: string;
  label: string;
  pictogram: string;
  hint: string;
}

export interface Profession {
  key: string;
  label: string;
  group: string;
  worksFor: string;
  mayDecide: string;
  benefitForYou?: string;
  pictogram: string;
  contributes?: string[];
  directory?: Record<string, string>;
  /** The usual interest and duty of secrecy of somebody of this profession. */
  interest: Offer["interest"];
  confidentiality: Offer["confidentiality"];
  registers?: { name: string; proves: string }[];
}

export interface Purpose {
  key: string;
  label: string;
  groups: string[];
  classes: string[];
  defaultMonths: number;
  maxMonths: number;
  evidence?: boolean | Record<string, boolean>;
  /** Grounds of articles 6 and 9 of the GDPR that an organisation may name for it. */
  basis6: string[];
  basis9: string[];
}

export interface DataClass {
  key: string;
  label: string;
  explanation: string;
  health: boolean;
  itemOnly: boolean;
  newEntriesFollow: boolean;
}

export interface PackItem {
  template: string;
  for: string;
  fields: string[];
  essential: string[];
}

export interface Pack {
  key: string;
  receivers: string[];
  label: string;
  intro: string;
  purpose: string;
  alsoUsedFor: string[];
  nothingShown: string;
  neverIn: string[];
  /** About ten lines before everything else. */
  firstPage?: { template: string; field: string }[];
  groups: { title: string; folded?: boolean; items: PackItem[] }[];
}

export type Cell = "offer" | "ask" | "never";

export interface Ceiling {
  items: { group: string; cells: Record<string, Cell> }[];
  /** profession → class → cell; stricter than its group. */
  professions: Record<string, Record<string, Cell>>;
  /** group → class → the only templates that group can get; `neverFields`: template → fields that never go. */
  onlyTemplates: Record<string, Record<string, string[]>>;
  /** `group.class` → the kind sentence. */
  reasons: Record<string, string>;
}
