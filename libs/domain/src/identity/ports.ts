import type { Assurance } from "./actor.js";
import type { LocalDate, Micros } from "../time.js";
import type { SessionKind, SessionMeans } from "./session-limits.js";
import type { VerificationLevel } from "../directory/people.js";
import type { MandateType } from "../sharing/facts.js";

/** A session to be opened. Only the SHA-256 of its token is ever kept. */
export interface NewSession {
  tokenHash: Buffer;
  accountId: string;
  membershipId: string | null;
  assurance: Assurance;
  /** Minutes until it ends by itself. */
  minutes: number;
  /** Minutes without a request after which it ends; as long as the session when absent. */
  idleMinutes?: number;
  /** Minutes for which it counts as fresh; as long as the session when absent. */
  freshMinutes?: number;
  kind?: SessionKind;
  means?: SessionMeans;
  /** A few words about the device, for the person's own list. */
  device?: string;
  /** Key of the provider somebody signed in with. */
  provider?: string | null;
}

export interface MembershipCard {
  id: string;
  profession: string;
  organisation: { id: string; name: string; kind: string };
  worksFor: string | null;
  verificationLevel: VerificationLevel;
  /** The entry they stated, whether somebody looked at it or not. */
  register: string | null;
  registerNumber: string | null;
  validFrom: Micros;
  validUntil: Micros;
}

export interface MandateCard {
  id: string;
  type: MandateType;
  dossierId: string;
  ownerName: string;
  validFrom: LocalDate;
  /** First day on which it no longer counts. */
  validUntil: LocalDate;
}

/** The signed-in person as they may know themself. */
export interface Me {
  account: { id: string; name: string };
  language: "nl" | "en";
  assurance: Assurance;
  activeMembershipId: string | null;
  memberships: MembershipCard[];
  mandates: MandateCard[];
  ownDossierId: string | null;
  /** Signed in as an invented person. */
  isDemo: boolean;
  /** Name of the program that acts in their name now; null when they act by themself. */
  via: string | null;
}

export abstract class IdentityRepository {
  abstract me(): Promise<Me>;
}
