import type { Micros } from "../time.js";
import type { Action, GrantFacts } from "./facts.js";

/** Terms never change: other terms are an end and a new grant. */
export type GrantTerms = Pick<GrantFacts, "granteeKey" | "scope" | "actions" | "purpose" | "validFrom" | "validUntil">;

export type EndReason = "stopped" | "expired" | "superseded" | "given-back" | "mandate-ended";

/** A grant as its owner sees it. */
export interface Grant extends GrantFacts {
  dossierId: string;
  version: number;
  createdAt: Micros;
  createdBy: string;
  /** Set by *stop*: paused until this moment, ended after it unless undone. */
  stopsAt: Micros | null;
  endedAt: Micros | null;
  endReason: EndReason | null;
  requestId: string | null;
  /** The mandate under which somebody else gave it, or null. */
  mandateId: string | null;
  /** When the owner last looked at it and said yes, beside giving it. */
  reviewedAt: Micros | null;
}

/** The consent record, with the field names of ISO/IEC TS 27560. Encrypted at rest. */
export interface Receipt {
  noticeText: string;
  language: "nl" | "en";
  noticeVersion: string;
  principal: string;
  recordedAt: Micros;
  channel: "web" | "import";
  helperPresent: boolean;
  controller: string;
  purpose: string;
  dataClasses: string[];
  recipients: string[];
  validFrom: Micros;
  validUntil: Micros;
  howToWithdraw: string;
}

/** A known reader, as the owner may choose one. */
export interface ReaderCard {
  granteeKey: string;
  name: string;
  profession: string | null;
  group: string;
  organisation: string | null;
  organisationId: string | null;
  worksFor: string | null;
  verificationLevel: string | null;
}

export interface AccessRequest {
  id: string;
  dossierId: string;
  from: ReaderCard;
  purpose: string;
  items: { template: string }[];
  months: number;
  reason: string;
  askedAt: Micros;
  /** The program of their organisation that asked in their name; null when they asked by themself. */
  via: string | null;
  state: "open" | "granted" | "declined";
  answeredAt: Micros | null;
}

export type GrantAction = Exclude<Action, "manage">;
