import type { Assurance } from "../identity/actor.js";

/** One cell of the ceiling: may this class flow to this group at most? */
export type CeilingCell = "offer" | "ask" | "never";

export type Confidentiality = "medical-secrecy" | "professional-code" | "official" | "contract" | "none";

/** The group of a reader; `representative` has no row in the ceiling, `link` and `relative` have. */
export type ReaderGroup = string;

/**
 * The vocabulary and legal ceiling the decision reads, compiled from the catalogue at boot.
 * A key that is missing anywhere means no.
 */
export interface Policy {
  version: string;
  classes: ReadonlyMap<string, ClassPolicy>;
  /** group → class → cell */
  ceiling: ReadonlyMap<ReaderGroup, ReadonlyMap<string, CeilingCell>>;
  /** profession → class → cell; may only tighten */
  professionCeiling: ReadonlyMap<string, ReadonlyMap<string, CeilingCell>>;
  professions: ReadonlyMap<string, ProfessionPolicy>;
  purposes: ReadonlyMap<string, PurposePolicy>;
  /** Pairs of purposes one account may not hold live grants for in one dossier. */
  walls: readonly (readonly [string, string])[];
  requirements: ReadonlyMap<string, ClassRequirement>;
  /** group (employer-side, link) → class → template keys: the only sheets that group can ever get */
  onlyTemplates: ReadonlyMap<ReaderGroup, ReadonlyMap<string, ReadonlySet<string>>>;
  /** template → fields that never go to a group under `onlyTemplates` */
  neverFields: ReadonlyMap<string, ReadonlySet<string>>;
  /** `key@version` → template */
  templates: ReadonlyMap<string, TemplatePolicy>;
  mandates: MandatePolicy;
  teamMaxMonths: number;
  linkMaxDays: number;
}

export interface ClassPolicy {
  /** Position from least (0) to most sensitive. */
  order: number;
  /** A grant must name the entry. */
  itemOnly: boolean;
  /** Default of `dataUntil`: later text is included. */
  newEntriesFollow: boolean;
  health: boolean;
}

export interface ProfessionPolicy {
  group: ReaderGroup;
  interest: string;
  /** Default duty of a membership that has no check. */
  confidentiality: Confidentiality;
}

export interface PurposePolicy {
  groups: ReadonlySet<ReaderGroup>;
  classes: ReadonlySet<string>;
  defaultMonths: number;
  maxMonths: number;
}

/** What must also be true before a class may flow to a professional. */
export interface ClassRequirement {
  confidentiality?: ReadonlySet<Confidentiality>;
  /** Subset of art6, art9 (GDPR): what the organisation must have declared for the purpose. */
  legalBasis?: readonly ("art6" | "art9")[];
  assurance?: Assurance;
}

export interface TemplatePolicy {
  key: string;
  version: number;
  /** Own section key, `profession:<key>` or `profession:any`. */
  section: string;
  dataClass: string;
  authors: "owner" | "professional" | "both" | ReadonlySet<string>;
  ownerReadsFirst: boolean;
  /** Never readable by anyone but the owner (the private notebook). */
  ownerOnly: boolean;
  /** Field key, or `list.subfield`, → what decides about it. */
  fields: ReadonlyMap<string, FieldPolicy>;
}

export interface FieldPolicy {
  /** The field's own class, or the template's. */
  dataClass: string;
  /** Goes only together with this field. */
  pairedWith: string | null;
  by: "owner" | "professional" | null;
}

export interface MandatePolicy {
  /** Completed years → what a parent or guardian may; ranges are inclusive, `to: null` has no end. */
  ageBands: readonly AgeBand[];
  types: ReadonlyMap<string, MandateTypePolicy>;
}

export interface AgeBand {
  from: number;
  to: number | null;
  read: "all" | "none" | ReadonlySet<string>;
  readWithOwner: ReadonlySet<string>;
  decide: "all" | "none" | "with-owner";
}

export interface MandateTypePolicy {
  byAge: boolean;
  /** The owner's birthday at which the mandate ends, or null. */
  endsAt: number | null;
  read: "none" | "as-written" | ReadonlySet<string>;
  decide: "none" | "as-written" | ReadonlySet<string>;
  /** True: shut unless a dated, checked incapacity is on file. */
  onlyWhenIncapable: boolean;
}
