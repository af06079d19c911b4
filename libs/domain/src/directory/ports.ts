import type { LocalDate, Micros } from "../time.js";
import type { MandateFacts, MembershipFacts } from "../sharing/facts.js";
import type { UnitOfWork } from "../unit-of-work.js";

export interface NewAccount {
  id: string;
  name: string;
  language: "nl" | "en";
}

export interface NewOrganisation {
  id: string;
  name: string;
  kind: string;
  /** Declared purposes with their legal basis, approved by the deployer. */
  bases: { purpose: string; art6: string | null; art9: string | null }[];
}

export interface NewMembership extends MembershipFacts {
  worksFor: string | null;
}

export interface NewDossier {
  id: string;
  ownerAccountId: string;
  ownerBirthDate: LocalDate;
  lifePhase: string | null;
  shareCode: string;
  createdAt: Micros;
}

export interface NewMandate extends MandateFacts {
  dossierId: string;
  sourceDocument: string;
}

/** The world around the dossiers while it is imported: everything in one transaction. */
export abstract class WorldBuilder {
  abstract saveAccount(account: NewAccount): Promise<void>;
  abstract saveOrganisation(organisation: NewOrganisation): Promise<void>;
  abstract saveMembership(membership: NewMembership): Promise<void>;
  abstract saveDossier(dossier: NewDossier): Promise<void>;
  abstract saveMandate(mandate: NewMandate): Promise<void>;
  /**
   * A unit of work inside this transaction that acts as somebody at a told moment: `now`, `today`, `createdAt`, `authoredAt`
   * and the events' `occurredAt` are that moment; the token of the caller is not looked at.
   */
  abstract as(who: { accountId: string; membershipId: string | null }, occurredAt: Micros): UnitOfWork;
}

/** Import under a database role of its own (`regiemap_import`), absent outside demo mode. */
export abstract class WorldImport {
  abstract isDone(name: string): Promise<boolean>;
  /** Runs `work` and marks `name` as done, in one transaction: an import is there completely or not at all. */
  abstract run(name: string, work: (world: WorldBuilder) => Promise<void>): Promise<void>;
}
