/** Why something flows: `owner`, `author`, a mandate's id or a grant's id. */
export type Because = string;

/** What one reader may have of one revision of one entry. */
export interface Release {
  /** The revision the reader gets; null = the newest, drafts included (owner and author). */
  revision: number | null;
  /** Field keys, `list.subfield`, `$summary`, `$workStep`, `$reaction`; or all of them. */
  fields: "all" | readonly string[];
  because: Because;
}

export type Outcome = "allowed" | "refused";

export type Reason =
  | "purpose-missing"
  | "purpose-unknown"
  | "dossier-erased"
  | "dossier-restricted"
  | "membership-not-valid"
  | "entry-not-released"
  | "ceiling"
  | "purpose-group"
  | "purpose-class"
  | "item-only"
  | "team-class"
  | "requirement"
  | "blocked"
  | "wall"
  | "mandate-shut"
  | "no-grant"
  | "not-a-writer"
  | "machine"
  | "policy";

/**
 * The outcome of `decide`. `released` holds, per readable entry, one release per revision the reader gets text from
 * (more than one only when grants with different `dataUntil` meet); the newest revision comes first and wins per field.
 */
export interface Decision {
  outcome: Outcome;
  released: ReadonlyMap<string, readonly Release[]>;
  refused: readonly Reason[];
  policyVersion: string;
}
