import type { Micros } from "../time.js";
import type {
  BlockFacts,
  EntryFacts,
  Facts,
  GrantFacts,
  MandateFacts,
  MembershipFacts,
  OrganisationBasis,
  TeamPlaceFacts,
} from "./facts.js";
import type { AccessRequest, EndReason, Grant, GrantTerms, ReaderCard, Receipt } from "./grant.js";

/** Everything `decide` needs about one actor or one (future) reader, except the policy. */
export type LoadedFacts = Omit<Facts, "policy">;

/** A reader the owner looks along with: their keys, membership and what their organisation declared. */
export interface ReaderFacts {
  card: ReaderCard;
  accountId: string | null;
  membership?: MembershipFacts;
  organisationBasis?: OrganisationBasis;
  /** Their grants in this dossier, all memberships of the account included. */
  grants: GrantFacts[];
  /** Holds, or held within a year, a membership involved in this dossier, or any on the employer's side. */
  hasConflict?: boolean;
  /** Where this account's memberships are in teams that grants of this dossier name. */
  teamPlaces?: TeamPlaceFacts[];
  /** Set when the key names a team. */
  team?: TeamFacts;
}

/** A team as it is now: everybody of a profession at an organisation, whoever of them may read by its grants. */
export interface TeamFacts {
  organisationId: string;
  organisationKind: string;
  profession: string;
  isApproved: boolean;
  people: TeamPerson[];
}

/** Somebody of a team's organisation and profession whose membership runs. */
export interface TeamPerson {
  membership: MembershipFacts;
  name: string;
  worksFor: string | null;
  isSelfMade: boolean;
  /** Their own grants in this dossier and those of their teams, all memberships of the account included. */
  grants: GrantFacts[];
  teamPlaces: TeamPlaceFacts[];
}

export abstract class FactsRepository {
  /** Facts about the actor of this unit of work; null when the database shows no dossier at all. */
  abstract ofActor(dossierId: string, purpose?: string): Promise<LoadedFacts | null>;
  /**
   * Facts about somebody else, for the owner's preview and overview of readers. Without a purpose nothing is said of what
   * their organisation declared.
   */
  abstract ofReader(dossierId: string, granteeKey: string, purpose: string | null): Promise<ReaderFacts | null>;
  abstract entries(dossierId: string): Promise<EntryFacts[]>;
  /** Everybody's mandates over a dossier, as far as this actor may know them: whose keys it takes to let more flow. */
  abstract mandates(dossierId: string): Promise<MandateFacts[]>;
  /** Professionals the owner may choose: all valid memberships of approved organisations. */
  abstract readers(search: { profession?: string; text?: string }): Promise<ReaderCard[]>;
}

/** By whom a grant is made, and under what. */
export interface NewGrantBy {
  accountId: string;
  mandateId: string | null;
  requestId: string | null;
  isWithOwner?: boolean;
  /** Of a team: memberships the owner was shown in it. Others wait from now on, as somebody new does. */
  shownMembers?: readonly string[];
}

export abstract class GrantRepository {
  abstract list(dossierId: string): Promise<Grant[]>;
  abstract find(dossierId: string, grantId: string): Promise<Grant | null>;
  abstract create(dossierId: string, id: string, terms: GrantTerms, by: NewGrantBy, receipt: Receipt): Promise<void>;
  /** Changes state or period when `version` still holds; false when somebody was first. */
  abstract change(
    dossierId: string,
    grantId: string,
    version: number,
    change: {
      state?: Grant["state"];
      stopsAt?: Micros | null;
      endedAt?: Micros;
      endReason?: EndReason;
      validUntil?: Micros;
    },
  ): Promise<boolean>;
  /** Writes down that the owner looked at it and it may stay as it is; false when it has ended meanwhile. */
  abstract review(dossierId: string, grantId: string): Promise<boolean>;
  abstract receipt(dossierId: string, grantId: string): Promise<Receipt | null>;
}

export abstract class BlockRepository {
  abstract list(dossierId: string): Promise<(BlockFacts & { createdAt: Micros; label: string })[]>;
  abstract create(dossierId: string, block: BlockFacts): Promise<void>;
  abstract remove(dossierId: string, blockId: string): Promise<boolean>;
}

export abstract class AccessRequestRepository {
  /** Finds the dossier for a share code or one already known to the asker; null = nobody, answered alike. */
  abstract address(to: { shareCode?: string; dossierId?: string }): Promise<string | null>;
  abstract create(request: {
    id: string;
    dossierId: string;
    purpose: string;
    items: { template: string }[];
    months: number;
    reason: string;
  }): Promise<void>;
  abstract mine(): Promise<{ id: string; purpose: string; askedAt: Micros; state: "sent" | "granted" }[]>;
  abstract forDossier(dossierId: string): Promise<AccessRequest[]>;
  abstract find(dossierId: string, requestId: string): Promise<AccessRequest | null>;
  abstract answer(dossierId: string, requestId: string, state: "granted" | "declined"): Promise<boolean>;
}
