import type { Micros } from "../time.js";
import type { GrantTerms, Receipt } from "./grant.js";

/** Whose yes a proposal needs: the owner's, that of somebody who holds this mandate, or of the reader who was invited. */
export type ProposalKey = "owner" | "reader" | `mandate:${string}`;

/** Terms that are not yet a grant. The decision never sees one. */
export interface GrantProposal {
  id: string;
  dossierId: string;
  terms: GrantTerms;
  receipt: Receipt;
  neededKeys: ProposalKey[];
  givenKeys: ProposalKey[];
  requestId: string | null;
  /** A grant of the same reader that ends when this becomes one, or null. */
  supersedes: string | null;
  /** A helper without a key who prepared it, or null. */
  preparedBy: { accountId: string; name: string } | null;
  createdAt: Micros;
  expiresAt: Micros;
}

export abstract class ProposalRepository {
  abstract list(dossierId: string): Promise<GrantProposal[]>;
  abstract find(dossierId: string, proposalId: string): Promise<GrantProposal | null>;
  /** As `find`; nobody else says yes or no to it before this piece of work is over. */
  abstract hold(dossierId: string, proposalId: string): Promise<GrantProposal | null>;
  /** The ids of those that would answer this request with a yes, held in the same way. */
  abstract holdAnswers(dossierId: string, requestId: string): Promise<string[]>;
  abstract create(proposal: GrantProposal): Promise<void>;
  /** With the keys it needs, among them the one that is given. */
  abstract giveKey(dossierId: string, proposalId: string, key: ProposalKey, needed: ProposalKey[]): Promise<void>;
  /** Done (the last key made the grant) or taken back. False when it was gone already. */
  abstract remove(dossierId: string, proposalId: string): Promise<boolean>;
}
