import type { Actor, Assurance } from "../identity/actor.js";
import type { LocalDate, Micros } from "../time.js";
import type { Confidentiality, Policy } from "./policy.js";

export type Action = "read" | "copy" | "contribute" | "manage";

/** `manage`: grant, end, block, answer, accept, remove: the acts of the owner or a representative who decides. */
export const ACTIONS: readonly Action[] = ["read", "copy", "contribute", "manage"];

/** One question to the decision. A grantee's question names a purpose; an owner's, author's and mandate's need none. */
export interface Question {
  actor: Actor;
  action: Action;
  purpose?: string;
  now: Micros;
  today: LocalDate;
}

/** Everything the decision may look at; loaded before, never during. */
export interface Facts {
  dossier: DossierFacts;
  entries: readonly EntryFacts[];
  /** Grants of this actor's keys in this dossier (all of the account's memberships, for the walls). */
  grants: readonly GrantFacts[];
  blocks: readonly BlockFacts[];
  mandates: readonly MandateFacts[];
  /** The membership the actor acts as. */
  membership?: MembershipFacts;
  /** What the membership's organisation declared for the question's purpose. */
  organisationBasis?: OrganisationBasis;
  /** Where this account's memberships are in teams that grants of this dossier name. Absent = in none. */
  teamPlaces?: readonly TeamPlaceFacts[];
  policy: Policy;
}

export interface DossierFacts {
  id: string;
  state: "active" | "restricted" | "erased";
  ownerAccountId: string;
  ownerBirthDate: LocalDate;
  /** Grows with every change of a grant, block, mandate, entry state or class. */
  accessVersion: number;
}

export type EntryState = "private" | "draft" | "submitted" | "accepted" | "withdrawn" | "removed";

/** The writer as they were when they wrote. */
export type Author =
  | { kind: "owner"; accountId: string }
  | { kind: "membership"; accountId: string; membershipId: string }
  | { kind: "mandate"; accountId: string; mandateId: string };

export interface EntryFacts {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  author: Author;
  state: EntryState;
  /** Released revisions in order; the last one is `releasedRevision`. Empty = nothing for others yet. */
  released: readonly { number: number; authoredAt: Micros }[];
}

export type GrantState = "active" | "paused" | "ended";

/** One line of a grant's scope: matches an entry when every key present matches; `fields` absent = all. */
export interface ScopeItem {
  section?: string;
  template?: string;
  dataClass?: string;
  entry?: string;
  /** Field keys, `list.subfield`, `$summary`, `$workStep`, `$reaction`. */
  fields?: readonly string[];
  /** Only text authored at or before this moment. */
  dataUntil?: Micros;
}

export interface GrantFacts {
  id: string;
  granteeKey: string;
  scope: readonly ScopeItem[];
  actions: readonly Action[];
  purpose: string;
  validFrom: Micros;
  validUntil: Micros;
  state: GrantState;
}

/** The owner's standing "never": who × what. Outranks every grant. */
export interface BlockFacts {
  id: string;
  who:
    | { kind: "account"; accountId: string }
    | { kind: "organisation"; organisationId: string }
    | { kind: "profession"; profession: string };
  what:
    | { kind: "everything" }
    | { kind: "section"; section: string }
    | { kind: "class"; dataClass: string }
    | { kind: "entry"; entryId: string };
}

export type MandateType = "parent" | "guardian" | "mentor" | "curator" | "administrator" | "attorney" | "supporter";

export interface MandateFacts {
  id: string;
  holderAccountId: string;
  type: MandateType;
  validFrom: LocalDate;
  /** First day on which it no longer counts. */
  validUntil: LocalDate;
  /** Classes written down in the source document, for `as-written`. */
  classesAsWritten: readonly string[];
  /** Dated, checked incapacity; null = none, and an `onlyWhen` mandate is shut. */
  incapacityCheckedOn: LocalDate | null;
  checkedBy: string | null;
}

export interface MembershipFacts {
  id: string;
  accountId: string;
  organisationId: string;
  organisationKind: string;
  profession: string;
  interest: "person" | "care" | "school" | "public" | "insurer" | "employer";
  confidentiality: Confidentiality;
  verificationLevel: "self-stated" | "organisation-confirmed" | "register-checked";
  /** Assurance that follows from the verification. */
  verificationAssurance: Assurance;
  validFrom: Micros;
  validUntil: Micros;
  version: number;
}

export interface OrganisationBasis {
  organisationId: string;
  purpose: string;
  art6: string | null;
  art9: string | null;
}

/** A membership in a team that a grant names, and what the owner was told of it. Any hat of the account, for the walls. */
export interface TeamPlaceFacts {
  grantId: string;
  membershipId: string;
  accountId: string;
  organisationId: string;
  profession: string;
  verificationLevel: MembershipFacts["verificationLevel"];
  validFrom: Micros;
  validUntil: Micros;
  /** Its holder invited or confirmed themself: such a membership is in no team. */
  isSelfMade: boolean;
  /** The deployer approved the organisation. */
  isApproved: boolean;
  /** When the owner was told that this person is in the team. */
  toldAt: Micros;
  /** Was in the team when the owner chose it: no need to wait. */
  wasThere: boolean;
}
