/** offer = in the suggested bundle · ask = only when chosen expressly · never = refused, whatever anyone clicks. */
export type Cell = "offer" | "ask" | "never";

/** What may flow to whom at most. A deployer may tighten it, never loosen it. */
export interface Ceiling {
  readonly policyVersion: string;
  /** group → class → cell; covers every group × class. */
  readonly groups: Readonly<Record<string, Cells>>;
  /** profession → class → cell, only where stricter than its group. */
  readonly professions: Readonly<Record<string, Cells>>;
  readonly onlyTemplates: OnlyTemplates;
  /** `group.class` or `default.never` → the sentence shown when something is refused. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly reasonsEn: Readonly<Record<string, string>>;
  readonly requirements: Readonly<Record<string, Requirement>>;
  readonly assuranceLevels: readonly string[];
  readonly mandates: Mandates;
}

export type Cells = Readonly<Record<string, Cell>>;

/** The only sheets an employer or a link can ever get: group → class → templates; and fields that never go. */
export interface OnlyTemplates {
  readonly neverFields: Readonly<Record<string, readonly string[]>>;
  readonly [group: string]: Readonly<Record<string, readonly string[]>>;
}

/** What must also be true before a class may flow to a professional. */
export interface Requirement {
  readonly confidentiality?: readonly Confidentiality[];
  readonly legalBasis?: readonly ("art6" | "art9")[];
  readonly assurance?: "low" | "substantial" | "high";
}

export type Confidentiality = "medical-secrecy" | "professional-code" | "official" | "contract" | "none";

/** What a representative may do. */
export interface Mandates {
  readonly ageBands: readonly MandateAgeBand[];
  readonly types: Readonly<Record<string, MandateType>>;
  /** What holds for every representative, in words. */
  readonly always: readonly string[];
}

export interface MandateAgeBand {
  /** Completed years in Europe/Amsterdam, inclusive; `to: null` has no end. */
  readonly from: number;
  readonly to: number | null;
  readonly owner: string;
  readonly parent: ParentPowers;
}

export interface ParentPowers {
  readonly read: "all" | "none" | readonly string[];
  readonly readWithOwner?: readonly string[];
  readonly decide: "all" | "none" | "with-owner";
}

export interface MandateType {
  readonly labelNl: string;
  readonly labelEn: string;
  readonly source: string;
  /** Powers follow the age bands instead of `read` and `decide`. */
  readonly byAge?: boolean;
  /** The owner's birthday at which it ends. */
  readonly endsAt?: number;
  readonly read?: "none" | "as-written" | readonly string[];
  readonly decide?: "none" | "as-written" | readonly string[];
  /** Shut unless a dated, checked incapacity is on file. */
  readonly onlyWhen?: string;
  readonly note?: string;
}
