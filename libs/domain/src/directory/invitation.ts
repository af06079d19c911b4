import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { MembershipFacts } from "../sharing/facts.js";
import type { Micros } from "../time.js";
import type { MembershipOffer } from "./people.js";

/** To come and work at an organisation, to read by a grant that is ready, or to start a binder. */
export type InvitationKind = "membership" | "grant" | "start";

/** How long an invitation can be accepted: thirty days. */
export const INVITATION_LIVES: Micros = 30 * 86_400_000_000;

/** Most invitations in 24 hours: each is a mail to an address that nobody checked. */
export const MOST_A_DAY = { account: 40, dossier: 20 } as const;

/** How many were sent in the last 24 hours, whatever became of them. */
export interface SentLately {
  ofAccount: number;
  ofDossier: number;
}

/** May another one be sent? `details.most` says how many a day allows. */
export function mayInvite({ ofAccount, ofDossier }: SentLately): Result<null, KnownFailure> {
  const { account, dossier } = MOST_A_DAY;
  if (ofDossier >= dossier) return failure({ code: "invitations-enough", details: { most: dossier } });
  if (ofAccount >= account) return failure({ code: "invitations-enough", details: { most: account } });
  return success(null);
}

/** What an invited reader is to be, and what for. */
export interface GrantOffer {
  profession: string;
  purpose: string;
  validUntil: Micros;
}

interface Sent {
  id: string;
  /** Who sent it, as they are now. */
  from: { accountId: string; name: string; profession: string | null; organisation: string | null };
  createdAt: Micros;
  expiresAt: Micros;
  usedAt: Micros | null;
  withdrawnAt: Micros | null;
}

/** An invitation as its token finds it. Holds nothing of any sheet. */
export type Invitation = Sent &
  (
    | { kind: "membership"; organisation: { id: string; name: string }; offer: MembershipOffer }
    | { kind: "grant"; dossierId: string; ownerName: string; offer: GrantOffer }
    | { kind: "start" }
  );

/** One of the invitations somebody sent, as they see it. */
export interface SentInvitation {
  id: string;
  /** Gone once it is used, withdrawn or old. */
  address: string | null;
  offer: Record<string, unknown>;
  proposalId: string | null;
  createdAt: Micros;
  expiresAt: Micros;
  usedAt: Micros | null;
  withdrawnAt: Micros | null;
}

/** A name as it may stand in a mail that somebody else gets: nothing in it that a mail program would make a link of. */
export function plainName(name: string): string {
  return name
    .replace(/[:/@<>[\]()]+/g, " ")
    .replace(/\.(?=\S)/g, ". ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}

/** Accepted, withdrawn and expired invitations can do nothing any more. */
export function isOpen({ usedAt, withdrawnAt, expiresAt }: Omit<Sent, "id" | "from">, now: Micros): boolean {
  return usedAt === null && withdrawnAt === null && now < expiresAt;
}

/** What became of an invitation. */
export function stateOf(sent: Omit<Sent, "id" | "from">, now: Micros): "open" | "accepted" | "withdrawn" | "expired" {
  if (sent.usedAt !== null) return "accepted";
  if (sent.withdrawnAt !== null) return "withdrawn";
  return isOpen(sent, now) ? "open" : "expired";
}

/** Somebody who shows a token. */
export interface Acceptor {
  accountId: string;
  /** The invited address is one of theirs, and verified. */
  isAddressee: boolean;
}

/**
 * May this person accept? An invitation that is unknown, used, withdrawn or expired is answered in one way; who sent it
 * cannot accept it; and whoever else has the token learns only that it is for somebody else.
 */
export function acceptable(
  invitation: Invitation | null,
  { accountId, isAddressee }: Acceptor,
  now: Micros,
): Result<Invitation, KnownFailure> {
  if (!invitation || !isOpen(invitation, now)) return failure({ code: "not-found" });
  if (!isAddressee || invitation.from.accountId === accountId) return failure({ code: "invitation-for-somebody-else" });
  return success(invitation);
}

/** Accepting a grant takes the hat that was invited: the membership of this session, of that profession, valid now. */
export function rightHat(
  { profession }: GrantOffer,
  membership: MembershipFacts | undefined,
  now: Micros,
): Result<MembershipFacts, KnownFailure> {
  const isWorn = membership && membership.validFrom <= now && now < membership.validUntil;
  if (isWorn && membership.profession === profession) return success(membership);
  return failure({ code: "invitation-needs-membership", details: { profession } });
}
