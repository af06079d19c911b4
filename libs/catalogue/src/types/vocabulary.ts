/** What kind of information a field or entry holds. The decision follows the class. */
export interface DataClass {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly explanationNl: string;
  readonly explanationEn: string;
  /** Starting point for the legal mark (GDPR art. 9, 10); confirmed by the deployer's FG. */
  readonly special: string;
  /** A grant must name the entry. */
  readonly itemOnly: boolean;
  /** Default of `dataUntil`: later text is included. */
  readonly newEntriesFollow: boolean;
  readonly retentionAdvice: string;
}

/** From least to most sensitive. */
export interface DataClassFile {
  readonly version: number;
  readonly classes: readonly DataClass[];
  readonly healthClasses: readonly string[];
}

/** Why a reader may look. A grant has exactly one. */
export interface Purpose {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly groups: readonly string[];
  readonly classes: readonly string[];
  readonly defaultMonths: number;
  readonly maxMonths: number;
  /** May what is read be used to decide about the person's rights? Per group where it differs. */
  readonly evidence: boolean | Evidence;
  /** GDPR art. 6 and art. 9 grounds an organisation may declare for this purpose. */
  readonly basis6: readonly string[];
  readonly basis9: readonly string[];
}

export interface Evidence {
  readonly default: boolean;
  readonly [group: string]: boolean;
}

export interface PurposeRules {
  /** Longest period of a grant to a team, in months. */
  readonly teamMaxMonths: number;
  /** Longest life of a link, in days. */
  readonly linkMaxDays: number;
  /** Pairs of purposes one account may not hold live grants for in one dossier. */
  readonly walls: readonly (readonly string[])[];
}

export interface PurposeFile {
  readonly version: number;
  readonly purposes: readonly Purpose[];
  /** Shown before a grant where evidence is true for the reader. */
  readonly evidenceNoticeNl: string;
  readonly evidenceNoticeEn: string;
  readonly rules: PurposeRules;
}

/** One of the owner's own tabs, in the order of the binder. */
export interface Section {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly pictogram: string;
  readonly hintNl: string;
  readonly hintEn: string;
}

export interface SectionFile {
  readonly version: number;
  readonly sections: readonly Section[];
}
