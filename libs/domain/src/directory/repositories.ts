import type { GrantTerms, Receipt } from "../sharing/grant.js";
import type { EntryFacts, MandateFacts } from "../sharing/facts.js";
import type { DossierFacts } from "../sharing/facts.js";
import type { ProposalKey } from "../sharing/proposal.js";
import type { LocalDate } from "../time.js";
import type { Invitation, SentInvitation, SentLately } from "./invitation.js";
import type { DeclaredPurpose, Organisation, OrganisationCard, OrganisationEntry } from "./organisation.js";
import type { MembershipOffer, Person } from "./people.js";
import type { SeenEntry } from "./register-check.js";

/** Organisations as their managers may know and change them; every change is checked once more by the database. */
export abstract class OrganisationRepository {
  /** Makes the actor its first manager; `own` is what they say they are there themself. */
  abstract register(
    entry: OrganisationEntry,
    purposes: DeclaredPurpose[],
    own: (MembershipOffer & { id: string }) | null,
  ): Promise<void>;
  /** Those the actor manages. */
  abstract mine(): Promise<OrganisationCard[]>;
  /** Null when the actor does not manage it. */
  abstract find(organisationId: string): Promise<Organisation | null>;
  /** What changes waits for approval again. */
  abstract declare(organisationId: string, purposes: DeclaredPurpose[]): Promise<boolean>;
  abstract people(organisationId: string): Promise<Person[]>;
  abstract person(organisationId: string, membershipId: string): Promise<Person | null>;
  /** A membership of the actor. */
  abstract own(membershipId: string): Promise<Person | null>;
  abstract confirm(membershipId: string): Promise<boolean>;
  /** False when the entry is no longer the one that was seen. */
  abstract checkRegister(membershipId: string, seen: SeenEntry): Promise<boolean>;
  /** Ends it at once: the actor's own, or one of an organisation they manage. */
  abstract end(membershipId: string): Promise<boolean>;
  /** An entry in a register waits for a check; another one that was checked counts no longer. */
  abstract stateRegister(membershipId: string, register: string, number: string): Promise<boolean>;
  abstract addManager(organisationId: string, membershipId: string): Promise<boolean>;
  /** The last one stays, or nobody could do anything any more. */
  abstract removeManager(organisationId: string, accountId: string): Promise<"removed" | "not-found" | "last">;
}

export interface NewInvitation {
  id: string;
  tokenHash: Buffer;
  address: string;
  addressHash: Buffer;
  organisationId?: string;
  dossierId?: string;
  proposalId?: string;
  offer: object;
  kind: Invitation["kind"];
  expiresAt: number;
}

/** An invited grant with what its terms are checked against, for the invited person only. */
export interface InvitedGrant {
  dossier: Pick<DossierFacts, "id" | "state" | "ownerAccountId"> & { ownerBirthDate: LocalDate };
  terms: GrantTerms;
  receipt: Receipt;
  neededKeys: ProposalKey[];
  givenKeys: ProposalKey[];
  entries: EntryFacts[];
  /** The mandate under which it was offered, when a representative did. */
  mandate: MandateFacts | null;
}

export abstract class InvitationRepository {
  abstract create(invitation: NewInvitation): Promise<void>;
  /** Of the actor and, when one is named, for a dossier. Who asks first sends first: the next one waits for the answer. */
  abstract lately(dossierId: string | null): Promise<SentLately>;
  abstract ofOrganisation(organisationId: string): Promise<SentInvitation[]>;
  abstract ofDossier(dossierId: string): Promise<SentInvitation[]>;
  /** False when it is not the actor's to withdraw, or over already. */
  abstract withdraw(invitationId: string): Promise<boolean>;
  /** By its token, with whether the invited address is the actor's. */
  abstract find(tokenHash: Buffer): Promise<{ invitation: Invitation; isAddressee: boolean } | null>;
  /** Null when the token does not open anything for the actor any more. */
  abstract invitedGrant(tokenHash: Buffer): Promise<InvitedGrant | null>;
  /** False when somebody was first, or the invitation is not for the actor. */
  abstract acceptMembership(tokenHash: Buffer, membershipId: string): Promise<boolean>;
  abstract acceptGrant(tokenHash: Buffer, grantId: string, invited: InvitedGrant, receipt: Receipt): Promise<boolean>;
  abstract acceptStart(tokenHash: Buffer): Promise<boolean>;
}

/** Looks at an invitation before there is an actor: whoever has the token may know what it is. */
export abstract class OpenInvitations {
  abstract look(tokenHash: Buffer): Promise<Invitation | null>;
}
