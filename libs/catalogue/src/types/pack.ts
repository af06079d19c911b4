/** What a receiver would like to read, in their order. A suggestion: it opens nothing. */
export interface Pack {
  readonly key: string;
  /** Profession keys, or `link`. */
  readonly receivers: readonly string[];
  readonly labelNl: string;
  readonly labelEn: string;
  readonly introNl: string;
  readonly introEn: string;
  /** The sheet the owner and the receiver fill in with the pack. */
  readonly coverTemplate: string;
  readonly purpose: string;
  readonly alsoUsedFor: readonly string[];
  /** The one neutral sentence where an essential line has nothing to show, whatever the cause. */
  readonly nothingShownNl: string;
  readonly nothingShownEn: string;
  /** Classes at least one receiver can never get: computed by hand, compared at boot. */
  readonly neverIn: readonly string[];
  /** About ten lines before everything else, each a field of a line below. It adds nothing to what is shared. */
  readonly firstPage?: readonly FirstPageLine[];
  readonly groups: readonly PackGroup[];
}

export interface PackGroup {
  readonly titleNl: string;
  readonly titleEn: string;
  /** Shown closed; the reader opens it. */
  readonly folded?: boolean;
  readonly items: readonly PackItem[];
}

export interface FirstPageLine {
  readonly template: string;
  readonly field: string;
}

export interface PackItem {
  readonly template: string;
  /** What the line is for, shown to the owner beside the switch. */
  readonly forNl: string;
  readonly forEn: string;
  /** Field keys, or `list.subfield`. */
  readonly fields: readonly string[];
  /** The fields a receiver can start well with; never a score. */
  readonly essential: readonly string[];
}

export interface PackTexts {
  readonly nothingShown: { readonly defaultNl: string; readonly defaultEn: string };
  readonly ownerTexts: Readonly<Record<string, string>>;
  readonly receiverTexts: Readonly<Record<string, string>>;
}

export interface PackFile extends PackTexts {
  readonly version: number;
  readonly packs: readonly Pack[];
}
