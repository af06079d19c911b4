/**
 * A world as plain JSON, in the words of the design. The oracles read this and nothing of the domain, so that a mistake
 * made there is not made here by import.
 */
export interface PlainWorld {
  question: {
    actor: {
      accountId: string;
      membershipId: string | null;
      linkId: string | null;
      assurance: string;
      /** Set when a program of their organisation asks in their name. */
      machineClientId?: string | null;
    };
    action: string;
    purpose?: string;
    /** Microseconds. */
    now: number;
    /** Calendar date in Amsterdam. */
    today: string;
  };
  dossier: { state: string; ownerAccountId: string; ownerBirthDate: string };
  entries: PlainEntry[];
  grants: PlainGrant[];
  blocks: PlainBlock[];
  mandates: PlainMandate[];
  membership?: PlainMembership;
  teamPlaces?: PlainTeamPlace[];
  organisationBasis?: { organisationId: string; purpose: string; art6: string | null; art9: string | null };
  policy: PlainPolicy;
}

export interface PlainEntry {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  author: { kind: string; accountId: string; membershipId?: string; mandateId?: string };
  state: string;
  released: { number: number; authoredAt: number }[];
}

export interface PlainItem {
  section?: string;
  template?: string;
  dataClass?: string;
  entry?: string;
  fields?: string[] | null;
  dataUntil?: number | null;
}

export interface PlainGrant {
  id: string;
  granteeKey: string;
  scope: PlainItem[];
  actions: string[];
  purpose: string;
  validFrom: number;
  validUntil: number;
  state: string;
}

export interface PlainBlock {
  id: string;
  who: { kind: string; accountId?: string; organisationId?: string; profession?: string };
  what: { kind: string; section?: string; dataClass?: string; entryId?: string };
}

export interface PlainMandate {
  id: string;
  holderAccountId: string;
  type: string;
  validFrom: string;
  validUntil: string;
  classesAsWritten: string[];
  incapacityCheckedOn: string | null;
  checkedBy: string | null;
}

export interface PlainMembership {
  id: string;
  accountId: string;
  organisationId: string;
  organisationKind: string;
  profession: string;
  interest: string;
  confidentiality: string;
  verificationLevel: string;
  verificationAssurance: string;
  validFrom: number;
  validUntil: number;
}

/** Somebody in the team of a grant, and what the owner was told of it. */
export interface PlainTeamPlace {
  grantId: string;
  membershipId: string;
  accountId: string;
  organisationId: string;
  profession: string;
  verificationLevel: string;
  validFrom: number;
  validUntil: number;
  isSelfMade: boolean;
  isApproved: boolean;
  toldAt: number;
  wasThere: boolean;
}

/** Anything may be missing here: bad policy data is part of the world. */
export interface PlainPolicy {
  version: string;
  classes: Record<string, { itemOnly?: boolean; health?: boolean }>;
  ceiling: Record<string, Record<string, string>>;
  professionCeiling: Record<string, Record<string, string>>;
  professions: Record<string, { group: string; confidentiality: string }>;
  purposes: Record<string, { groups: string[]; classes: string[] }>;
  walls: [string, string][];
  requirements: Record<
    string,
    { confidentiality?: string[]; legalBasis?: ("art6" | "art9")[]; assurance?: string } | null
  >;
  onlyTemplates: Record<string, Record<string, string[]>>;
  neverFields: Record<string, string[]>;
  templates: PlainTemplate[];
  ageBands: { from: number; to: number | null; read: "all" | "none" | string[]; decide: string }[];
  mandateTypes: Record<
    string,
    {
      byAge: boolean;
      endsAt: number | null;
      read: "none" | "as-written" | string[];
      decide: "none" | "as-written" | string[];
      onlyWhenIncapable?: boolean;
    }
  >;
}

export interface PlainTemplate {
  key: string;
  version: number;
  section: string;
  dataClass: string;
  authors: "owner" | "professional" | "both" | string[];
  ownerOnly?: boolean;
  fields: Record<string, { dataClass: string; pairedWith: string | null; by: string | null } | null>;
}
