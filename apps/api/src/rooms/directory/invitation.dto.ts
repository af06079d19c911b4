import { Base64Url, Text } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import { momentText } from "#edge/release/moment-text.js";
import { stateOf, type Invitation, type SentInvitation } from "#domain/directory/invitation.js";
import type { Micros } from "#domain/time.js";
import { OfferInput } from "./offer.input.js";

/** A mail address as somebody types it. */
const ADDRESS = { min: 3, max: 254, description: "Mail address." } as const;

export class InviteColleagueInput extends OfferInput {
  @Text(ADDRESS) address: string;
}

export class InviteStarterInput {
  @Text(ADDRESS) address: string;
}

export class InvitationTokenInput {
  @Base64Url({ max: 22, description: "What stands behind the # of the link." }) token: string;
}

/** The link is told once; only its hash is kept. */
export class MadeInvitationAnswer {
  @Out("id") id: string;
  @Out("text", { nullable: true, description: "Path of the link with its secret; null when it was told before." })
  path: string | null;
  @Out("moment") expiresAt: string;
}

export class SentInvitationAnswer {
  @Out("id") id: string;
  @Out("text", { nullable: true, description: "Gone when it was accepted or withdrawn." }) address: string | null;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text", { nullable: true }) worksFor: string | null;
  @Out("text", { of: ["open", "accepted", "withdrawn", "expired"] }) state: string;
  @Out("moment") createdAt: string;
  @Out("moment") expiresAt: string;
}

export class SentInvitationsAnswer {
  @Out(() => SentInvitationAnswer, { list: true }) items: SentInvitationAnswer[];
}

export class InviterAnswer {
  @Out("text") name: string;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text", { nullable: true }) organisation: string | null;
}

/** What an invitation is: who invites, for what. Never anything of a binder. */
export class InvitationAnswer {
  @Out("text", { of: ["membership", "grant", "start"] }) kind: string;
  @Out(() => InviterAnswer) from: InviterAnswer;
  @Out("text", { nullable: true, description: "Whose binder it is." }) ownerName: string | null;
  @Out("text", { nullable: true, description: "The role it takes." }) profession: string | null;
  @Out("text", { nullable: true, description: "What the reading is for." }) purpose: string | null;
  @Out("moment", { nullable: true, description: "Until when it would hold." }) validUntil: string | null;
  @Out("moment") expiresAt: string;
}

export class AcceptedAnswer {
  @Out("text", { of: ["membership", "grant", "start"] }) kind: string;
  @Out("id", { nullable: true }) membershipId: string | null;
  @Out("id", { nullable: true }) dossierId: string | null;
  @Out("id", { nullable: true }) grantId: string | null;
}

export function invitationAnswer(invitation: Invitation) {
  const offer = invitation.kind === "start" ? null : invitation.offer;
  return {
    kind: invitation.kind,
    from: invitation.from,
    ownerName: invitation.kind === "grant" ? invitation.ownerName : null,
    profession: offer?.profession ?? null,
    purpose: invitation.kind === "grant" ? invitation.offer.purpose : null,
    validUntil: offer ? momentText(offer.validUntil) : null,
    expiresAt: momentText(invitation.expiresAt),
  };
}

export function sentAnswer(sent: SentInvitation, now: Micros) {
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return {
    id: sent.id,
    address: sent.address,
    profession: text(sent.offer["profession"]),
    worksFor: text(sent.offer["worksFor"]),
    state: stateOf(sent, now),
    createdAt: momentText(sent.createdAt),
    expiresAt: momentText(sent.expiresAt),
  };
}
