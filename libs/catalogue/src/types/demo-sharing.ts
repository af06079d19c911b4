export interface DemoEntry {
  readonly id: string;
  readonly owner: string;
  readonly template: string;
  /** `@owner` or `@membership`. */
  readonly author: string;
  readonly createdAt: string;
  readonly reviewAt?: string;
  readonly state: "draft" | "submitted" | "accepted" | "private" | "withdrawn" | "removed";
  readonly body: Readonly<Record<string, unknown>>;
  readonly plainSummary?: string;
  readonly workStep?: string;
  readonly reaction?: { readonly view: "agree" | "partly" | "disagree"; readonly text: string };
  readonly onBehalfOf?: string;
  readonly mandate?: string;
  /** The day the owner accepted a professional's sheet. */
  readonly acceptedAt?: string;
  /** The purpose under which a professional wrote it. */
  readonly purpose?: string;
  /** Later texts, oldest first. */
  readonly revisions?: readonly DemoRevision[];
}

/** A later text: the body holds only the fields that change. The owner's goes at once, a professional's from `acceptedAt`. */
export interface DemoRevision {
  readonly by: string;
  readonly at: string;
  readonly purpose?: string;
  readonly acceptedAt?: string;
  /** Still waiting for the owner. */
  readonly state?: "submitted";
  readonly body: Readonly<Record<string, unknown>>;
  readonly plainSummary?: string;
  readonly workStep?: string;
}

export interface DemoGrant {
  readonly id: string;
  readonly owner: string;
  readonly grantee: DemoGrantee;
  readonly purpose: string;
  readonly actions: readonly ("read" | "copy" | "contribute")[];
  readonly scope: readonly DemoScopeItem[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly state: "active" | "paused" | "ended";
  readonly endedAt?: string;
  readonly endReason?: string;
  /** The keys given for a proposal (12–15: owner and parent). */
  readonly confirmedBy?: readonly string[];
  readonly receiptNl?: string;
  readonly handover?: string;
  readonly createdBy?: string;
  readonly onBehalfOf?: string;
  readonly mandate?: string;
}

export interface DemoProposal {
  readonly id: string;
  readonly owner: string;
  readonly grantee: DemoGrantee;
  readonly purpose: string;
  readonly actions: DemoGrant["actions"];
  readonly scope: readonly DemoScopeItem[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly neededKeys: readonly string[];
  readonly givenKeys: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly noteNl?: string;
}

/** Exactly one of membership, account, link; or organisation with profession (a team). */
export interface DemoGrantee {
  readonly membership?: string;
  readonly account?: string;
  readonly link?: string;
  readonly organisation?: string;
  readonly profession?: string;
}

export interface DemoScopeItem {
  readonly section?: string;
  readonly template?: string;
  readonly dataClass?: string;
  readonly entry?: string;
  readonly fields?: readonly string[];
  readonly dataUntil?: string;
}

export interface DemoLink {
  readonly id: string;
  readonly owner: string;
  readonly labelNl: string;
  readonly shownAs: string;
  readonly maxOpens: number;
  readonly opened: number;
  readonly lastOpenedAt?: string;
  readonly validUntil: string;
  readonly note?: string;
}

export interface DemoBlock {
  readonly id: string;
  readonly owner: string;
  readonly against: {
    readonly organisation?: string;
    readonly membership?: string;
    readonly account?: string;
    readonly profession?: string;
  };
  /** Empty = everything. */
  readonly what: { readonly section?: string; readonly dataClass?: string; readonly entry?: string };
  readonly noteNl?: string;
  readonly createdAt: string;
}

export interface DemoRequest {
  readonly id: string;
  readonly owner: string;
  readonly from: string;
  readonly purpose: string;
  readonly items: readonly { readonly template: string }[];
  readonly reasonNl: string;
  readonly months: number;
  readonly askedAt: string;
  readonly state: "open" | "granted" | "declined" | "ignored";
  readonly answeredAt?: string;
  readonly grant?: string;
  readonly addressedBy?: "share-code";
  readonly note?: string;
}

export interface DemoHandover {
  readonly id: string;
  readonly owner: string;
  readonly pack: string;
  readonly from: string;
  readonly to: string;
  readonly state: "accepted" | "waiting-for-owner" | "waiting-for-receiver" | "declined";
  readonly talkOn: string;
  readonly coverEntry: string;
  readonly receiverConfirmedAt?: string;
  readonly ownerConfirmedAt?: string;
  readonly grant?: string;
  readonly endsGrant?: string;
}

export interface DemoRead {
  readonly owner: string;
  /** A membership, relative or link. */
  readonly by: string;
  /** Absent for a representative, who needs none. */
  readonly purpose?: string;
  readonly mandate?: string;
  readonly entries: readonly string[];
  readonly at: string;
  readonly outcome: "allowed" | "refused";
}

export interface DemoJourney {
  readonly journey: string;
  readonly openAs: string;
  /** The other person of the journey. */
  readonly with?: string;
  readonly look: string;
}
