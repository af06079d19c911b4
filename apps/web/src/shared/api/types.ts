/** The shapes of the API as the screens use them. Times are ISO 8601 UTC, dates YYYY-MM-DD. */

export interface Items<T> {
  items: T[];
}

export interface DemoPersona {
  key: string;
  kind: "owner" | "professional" | "relative";
  name: string;
  profession: string | null;
  organisation: string | null;
  group: string | null;
  situationNl: string | null;
  age: number | null;
  tryKeys: string[];
}

export interface Membership {
  id: string;
  profession: string;
  group: string;
  organisation: { id: string; name: string; kind: string };
  worksFor: string | null;
  validUntil: string;
}

export interface Me {
  account: { id: string; name: string };
  kind: "owner" | "professional" | "representative" | "relative";
  demo: boolean;
  activeMembership: Membership | null;
  memberships: Membership[];
  mandates: { id: string; type: string; dossierId: string; ownerName: string; validUntil: string }[];
  ownDossierId: string | null;
}

export interface DossierListing {
  id: string;
  ownerName: string;
  relation: "own" | "represented" | "shared";
  purposes: { purpose: string; validUntil: string; actions: string[] }[];
  lastViewedAt: string | null;
  changedAt: string | null;
}

export interface Author {
  kind: "owner" | "membership" | "mandate";
  name: string;
  profession: string | null;
  organisation: string | null;
  mandateType: string | null;
}

export interface Reaction {
  stance: "agree" | "partly" | "disagree";
  text: string;
  writtenAt: string;
}

export type Body = Record<string, unknown>;
export type EntryState = "private" | "accepted" | "draft" | "submitted" | "withdrawn" | "removed";

export interface ReleasedEntry {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  author: Author | null;
  createdAt: string;
  authoredAt: string;
  reviewAt: string | null;
  body: Body;
  plainSummary: string | null;
  workStep: string | null;
  reaction: Reaction | null;
  /** Owner and author only. */
  state?: EntryState;
  openedAt?: string | null;
  revision?: number | null;
  latestRevision?: number;
  mine?: boolean;
}

export interface View {
  dossierId: string;
  ownerName: string;
  purpose: string | null;
  sections: string[];
  entries: ReleasedEntry[];
}

export interface Content {
  body: Body;
  plainSummary?: string | null;
  workStep?: string | null;
}

export interface EntryDetail extends ReleasedEntry {
  draft?: { content: Content; basedOn: number; savedAt: string } | null;
  history?: { revision: number; authoredAt: string; author: Author | null }[];
}

export interface EntryListing {
  id: string;
  sectionKey: string;
  templateKey: string;
  templateVersion: number;
  dataClass: string;
  state?: EntryState;
  createdAt: string;
  author: Author | null;
  hasDraft?: boolean;
}

export interface ReaderCard {
  granteeKey: string;
  name: string;
  profession: string | null;
  group: string;
  organisation: string | null;
  worksFor: string | null;
}

export interface ScopeItem {
  section?: string;
  template?: string;
  dataClass?: string;
  entry?: string;
  fields?: string[];
  /** Absent in a proposal: what the class has by default; null: later text too. */
  dataUntil?: string | null;
}

export interface Grant {
  id: string;
  reader: ReaderCard;
  purpose: string;
  actions: string[];
  scope: ScopeItem[];
  validFrom: string;
  validUntil: string;
  state: "active" | "paused" | "ended";
  stopsAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  version: number;
  lastViewedAt: string | null;
}

/** What one reader can read now, for the eye. */
export interface GrantReader {
  grantId: string;
  reader: ReaderCard;
  purpose: string;
  validUntil: string;
  state: string;
  entries: { entryId: string }[];
}

export interface GrantTerms {
  granteeKey: string;
  purpose: string;
  actions: string[];
  scope: ScopeItem[];
  validUntil: string;
}

export interface AccessRequest {
  id: string;
  from: ReaderCard;
  purpose: string;
  items: { template: string }[];
  months: number;
  reason: string;
  askedAt: string;
  state: "open" | "granted" | "declined";
  answeredAt: string | null;
}

export interface AccessEvent {
  seq: number;
  id: string;
  at: string;
  occurredAt: string | null;
  type: string;
  action: string;
  outcome: "allowed" | "refused";
  reasons: string[];
  actor: { name: string; profession: string | null; organisation: string | null; kind: string };
  actingFor: string | null;
  purpose: string | null;
  objectKind: string;
  objectIds: string[];
  entries: { id: string; templateKey: string; sectionKey: string }[];
}

export interface Verification {
  intact: boolean;
  events: number;
  firstBroken: number | null;
  checkpoint: { at: string; seq: number } | null;
}
