/** One word for one thing, in the screens and in the code. */
export interface GlossaryTerm {
  readonly term: string;
  readonly termEn: string;
  /** Shown on tap, in plain Dutch (B1). */
  readonly explanationNl: string;
  readonly explanationEn: string;
  readonly codeTerm: string;
  /** Words to leave out, each with the better word; a hint, never a correction. */
  readonly avoid: readonly { readonly word: string; readonly betterNl: string }[];
}

export interface GlossaryFile {
  readonly version: number;
  readonly terms: readonly GlossaryTerm[];
}
