import type { Confidentiality } from "./ceiling.js";

/**
 * The invented demo world. Dates are calendar dates (`YYYY-MM-DD`) in Europe/Amsterdam; `@key` points to a person,
 * membership or entry in the same world.
 */
export interface DemoWorld {
  readonly version: number;
  /** The day the dates are written from; after loading it is the day they were shifted to. */
  readonly asOf: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly professionals: readonly DemoProfessional[];
  readonly circle: readonly DemoRelative[];
  readonly mandates: readonly DemoMandate[];
  readonly owners: readonly DemoOwner[];
  readonly relations: readonly DemoRelation[];
  readonly entries: readonly DemoEntry[];
  readonly grants: readonly DemoGrant[];
  readonly links: readonly DemoLink[];
  readonly blocks: readonly DemoBlock[];
  readonly requests: readonly DemoRequest[];
  readonly handovers: readonly DemoHandover[];
  /** Openings to play back while loading. */
  readonly reads: readonly DemoRead[];
  readonly journeys: readonly DemoJourney[];
}

export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly declares?: readonly DemoDeclaration[];
}

export interface DemoDeclaration {
  readonly purpose: string;
  readonly basis6: string;
  readonly basis9?: string;
}

export interface DemoProfessional {
  readonly key: string;
  readonly name: string;
  readonly memberships: readonly DemoMembership[];
}

export interface DemoMembership {
  readonly key: string;
  readonly organisation: string;
  readonly profession: string;
  readonly worksFor: string;
  readonly confidentiality: Confidentiality;
  readonly assurance: "low" | "substantial" | "high";
  readonly verification: DemoVerification;
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface DemoVerification {
  readonly register: string;
  readonly number: string;
  readonly level: "checked" | "declared" | "invited";
  readonly checkedOn: string;
  readonly validUntil: string;
}

/** A relative, representative or supporter. */
export interface DemoRelative {
  readonly key: string;
  readonly name: string;
  readonly relationTo: string;
  readonly relation: string;
  readonly organisation?: string;
}

export interface DemoMandate {
  readonly key: string;
  readonly type: "parent" | "guardian" | "mentor" | "curator" | "administrator" | "attorney" | "supporter";
  readonly holder: string;
  readonly owner: string;
  readonly source: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly onlyWhen?: string;
}

export interface DemoOwner {
  readonly key: string;
  readonly name: string;
  readonly callMe: string;
  readonly birthDate: string;
  /** Completed years on `asOf`. */
  readonly age: number;
  readonly phase: string;
  readonly fixedContact: string;
  readonly settings: DemoSettings;
  readonly situationNl: string;
  /** What this person shows of the product. */
  readonly shows: readonly string[];
}

export interface DemoSettings {
  readonly language: "nl" | "en";
  readonly textSize: "normal" | "large" | "extraLarge";
  readonly readAloud: boolean;
  readonly pictograms: boolean;
  readonly screenReader?: boolean;
  readonly oneTopicPerScreen?: boolean;
  readonly interpreter?: string;
}

export interface DemoRelation {
  readonly owner: string;
  readonly with: string;
  readonly role: string;
  readonly from: string;
  readonly until?: string;
  readonly status: "active" | "invited" | "closed";
  readonly phase: string;
}

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
}

export interface DemoRead {
  readonly owner: string;
  /** A membership, relative or link. */
  readonly by: string;
  readonly purpose: string;
  readonly entries: readonly string[];
  readonly at: string;
  readonly outcome: "allowed" | "refused";
}

export interface DemoJourney {
  readonly journey: string;
  readonly openAs: string;
  readonly look: string;
}
