import type { Confidentiality } from "./ceiling.js";

/** A profession or other reader: informs and suggests, never opens anything. */
export interface Profession {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  /** The row of the ceiling this reader falls under. */
  readonly group: string;
  /** Default of a membership's interest. */
  readonly interest: Interest;
  /** Ages at which this profession is usual; a hint, never an access rule. */
  readonly ageBand: AgeRange | null;
  readonly phases: readonly string[];
  /** Whose interest it serves, and what it can decide: shown before every grant. */
  readonly worksFor: string;
  readonly worksForEn: string;
  readonly mayDecide: string;
  readonly mayDecideEn: string;
  readonly registers: readonly Register[];
  /** Default duty of a new membership; what was checked for that person counts. */
  readonly confidentiality: Confidentiality;
  /** A sentence this reader may tick before reading; the owner sees that it was ticked. It opens nothing. */
  readonly promise?: { readonly labelNl: string; readonly labelEn: string };
  readonly directory: Directory;
  readonly directoryEn: Directory;
  /** Kinds of entries in this section; empty = writes nothing. */
  readonly contributes: readonly string[];
  readonly contributesEn: readonly string[];
  readonly needs: readonly string[];
  readonly needsEn: readonly string[];
  readonly benefitForYou: string;
  readonly benefitForYouEn: string;
  readonly pictogram: string;
}

export type Interest = "person" | "care" | "school" | "public" | "insurer" | "employer";

/** From inclusive, to exclusive, in years; null = no limit known on that side. */
export interface AgeRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Evidence that can be checked. */
export interface Register {
  readonly name: string;
  readonly proves: string;
  readonly provesEn: string;
  /** Length of one registration period; null = unknown or not periodic. */
  readonly renewalYears: number | null;
  readonly expiryRule: string;
  readonly expiryRuleEn: string;
}

/** The seven answers every card gives, spoken to the young person. */
export interface Directory {
  readonly roleAndValue: string;
  readonly howYouMeet: string;
  readonly when: string;
  readonly purposeOfContact: string;
  readonly whatTheyDo: string;
  readonly howToReach: string;
  readonly howTheyCooperate: string;
}

export interface ProfessionFile {
  readonly version: number;
  readonly professions: readonly Profession[];
}

/** Chosen by the owner; only suggests whom to think of. */
export interface LifePhase {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly ageRange: AgeRange;
  readonly goalNl: string;
  readonly goalEn: string;
  readonly usualProfessions: readonly string[];
}

/** A moment at which people and rights change; prompts, never forced steps. */
export interface Transition {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly startsFrom: "birthday-16" | "birthday-18" | "planned-date" | "owner-reports";
  readonly leadTimeMonths: number;
  readonly promptNl: string;
  readonly promptEn: string;
  readonly checklist: readonly ChecklistItem[];
  readonly closes: readonly Closing[];
}

export interface ChecklistItem {
  readonly text: string;
  readonly textEn: string;
  readonly who: "owner" | "contact-person" | "professional";
}

/** What stops or has to be looked at again. */
export interface Closing {
  readonly target: "grants" | "mandates" | "links" | "entries";
  /** Empty = the person or organisation that is leaving. */
  readonly professions: readonly string[];
  readonly how: "ends" | "review";
  readonly textNl: string;
  readonly textEn: string;
}

export interface LifePhaseFile {
  readonly version: number;
  readonly phases: readonly LifePhase[];
  readonly transitions: readonly Transition[];
}
