import type { LocalDate, Micros } from "../time.js";
import type { EntryFacts, GrantFacts, MandateFacts, MembershipFacts, ScopeItem, TeamPlaceFacts } from "./facts.js";
import type { GrantTerms } from "./grant.js";
import type { Policy } from "./policy.js";
import type { TeamFacts } from "./ports.js";

/** Terms as somebody proposes them: `dataUntil` absent = the default of the class, null = later text too. */
export interface ProposedTerms extends Omit<GrantTerms, "scope"> {
  scope: readonly (Omit<ScopeItem, "dataUntil"> & { dataUntil?: Micros | null })[];
}

export type ProposedItem = ProposedTerms["scope"][number];

/** What is known about the one the grant is for. */
export interface GranteeFacts {
  granteeKey: string;
  /** Of a named professional. */
  membership?: MembershipFacts;
  /** Of a team: `t:<organisation>:<profession>`. */
  team?: TeamFacts;
  /** Of a relative or supporter. */
  account?: {
    accountId: string;
    /** A parent or guardian of the owner. */
    isParent: boolean;
    /** Holds, or held within a year, a membership involved in this dossier, or any on the employer's side. */
    hasConflict: boolean;
  };
}

export interface TermsContext {
  policy: Policy;
  now: Micros;
  today: LocalDate;
  ownerAccountId: string;
  ownerBirthDate: LocalDate;
  entries: readonly EntryFacts[];
  grantee: GranteeFacts;
  /** The grantee's other grants in this dossier, all hats of the account included. */
  otherGrants: readonly GrantFacts[];
  /** Where they are in teams, and were. */
  otherPlaces: readonly TeamPlaceFacts[];
  /** Set when a representative grants on behalf of the owner. */
  mandate?: MandateFacts;
  /** One of two keys, or a helper, asks: what they ask for waits for somebody else's yes. */
  waitsForAYes?: boolean;
}
