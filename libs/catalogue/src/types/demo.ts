import type { Confidentiality } from "./ceiling.js";
import type {
  DemoBlock,
  DemoEntry,
  DemoGrant,
  DemoHandover,
  DemoJourney,
  DemoLink,
  DemoProposal,
  DemoRead,
  DemoRequest,
} from "./demo-sharing.js";

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
  /** Grants that wait for their second key. */
  readonly proposals: readonly DemoProposal[];
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
  /** Dated, checked periods in which the owner could not decide this themself. */
  readonly incapacities?: readonly DemoIncapacity[];
}

export interface DemoIncapacity {
  readonly matterNl: string;
  readonly from: string;
  readonly until: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly source: string;
}

export interface DemoOwner {
  readonly key: string;
  readonly name: string;
  readonly callMe: string;
  readonly birthDate: string;
  /** The day the binder began. */
  readonly startedAt: string;
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
