/** One kind of sheet. A change of fields is a new version; old entries keep theirs. */
export interface Template {
  readonly key: string;
  readonly version: number;
  readonly labelNl: string;
  readonly labelEn: string;
  /** core = offered from the start; extra = when the phase, a transition or a search asks for it. */
  readonly set: "core" | "extra";
  /** Own section key, `profession:<key>` or `profession:any`. */
  readonly section: string;
  /** `owner`, `professional` (any), `both`, or profession keys (may hold `owner`). */
  readonly authors: "owner" | "professional" | "both" | readonly string[];
  readonly dataClass: string;
  readonly pictogram: string;
  readonly printable: boolean;
  /** Every text field may be answered by voice. */
  readonly audioAllowed: boolean;
  /** After this time the owner is asked "klopt dit nog?"; null = a dated moment, no review. */
  readonly reviewAfterMonths: number | null;
  /** A professional's text stays submitted until the owner has opened and accepted it. */
  readonly ownerReadsFirst: boolean;
  readonly plainSummary: boolean;
  readonly workStepQuestion: boolean;
  /** Groups that benefit. It opens nothing. */
  readonly suggestedFor: readonly string[];
  /** Name of the method it builds on. */
  readonly source?: string;
  readonly linkedTemplates?: readonly string[];
  /** Fields without which the sheet shows "nog niet af"; saving and sharing stay possible. */
  readonly incompleteWithout?: readonly string[];
  readonly introNl: string;
  readonly introEn: string;
  /** Only this many steps are shown at first; `more` opens the rest. */
  readonly firstSteps?: number;
  readonly moreNl?: string;
  readonly moreEn?: string;
  readonly steps: readonly Step[];
}

/** One screen with one subject; can always be skipped. */
export interface Step {
  readonly titleNl: string;
  readonly titleEn: string;
  readonly helpNl: string;
  readonly helpEn?: string;
  readonly fields: readonly Field[];
}

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

/** A field of a step, or a column of a list. */
export interface Subfield {
  readonly key: string;
  readonly type: FieldType;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly helpNl?: string;
  readonly helpEn?: string;
  /** Invented; shown as grey text, never saved. */
  readonly exampleNl?: string;
  readonly exampleEn?: string;
  /** Rare; inside a list it counts per row. */
  readonly required?: boolean;
  /** The field beside this hard one ("what helps"): shown together, never released without it. */
  readonly pairedWith?: string;
  /** In a sheet of two writers: who fills it in. */
  readonly by?: "owner" | "professional";
  /** Less sensitive than the entry's class, never more. */
  readonly dataClass?: string;
  readonly options?: readonly Option[];
  readonly scale?: Scale;
  readonly unitNl?: string;
  readonly unitEn?: string;
  readonly linksTo?: readonly string[];
}

export interface Field extends Subfield {
  /** Columns of a list. */
  readonly fields?: readonly Subfield[];
  readonly maxItems?: number;
}

export interface Option {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
}

/** Whole numbers from min to max, with the words at both ends. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly minLabelNl: string;
  readonly minLabelEn: string;
  readonly maxLabelNl: string;
  readonly maxLabelEn: string;
}
