import { Key, Keys, ListOf, MomentText, Nested, Text } from "#edge/input/fields.js";
import { momentText } from "#edge/release/moment-text.js";
import { Out } from "#edge/release/out.js";
import { stateOf, type SentInvitation } from "#domain/directory/invitation.js";
import type { GrantAction } from "#domain/sharing/grant.js";
import type { Micros } from "#domain/time.js";
import { FUTURE_KEY } from "#domain/sharing/invited-reader.js";
import { ReceiptInput, ScopeItemInput, termsOf } from "./grant.input.js";

/** The terms of a grant without the reader: that is whoever accepts. */
export class PreviewInvitedInput {
  @Key({ description: "In which profession they are to read." }) profession: string;
  @Key() purpose: string;
  @Keys({ of: ["read", "copy", "contribute"], min: 1, max: 3 }) actions: GrantAction[];
  @ListOf(() => ScopeItemInput, { min: 1, max: 200 }) scope: ScopeItemInput[];
  @MomentText({ optional: true, description: "Absent = when they accept." }) validFrom?: string;
  @MomentText() validUntil: string;
}

export class InviteReaderInput extends PreviewInvitedInput {
  @Text({ min: 3, max: 254, description: "Mail address of the professional." }) address: string;
  @Nested(() => ReceiptInput) receipt: ReceiptInput;
}

/** The link is told once, for showing as a link or a QR code; only its hash is kept. */
export class MadeReaderInvitationAnswer {
  @Out("id") id: string;
  @Out("text", { nullable: true, description: "Path of the link with its secret; null when it was told before." })
  path: string | null;
  @Out("moment") expiresAt: string;
  @Out("text", { list: true, description: "Whose yes it waits for beside the reader's." }) neededKeys: string[];
}

export class ReaderInvitationAnswer {
  @Out("id") id: string;
  @Out("text", { nullable: true, description: "Gone when it was accepted or withdrawn." }) address: string | null;
  @Out("text") profession: string;
  @Out("text") purpose: string;
  @Out("moment") validUntil: string;
  @Out("text", { of: ["open", "accepted", "withdrawn", "expired"] }) state: string;
  @Out("moment") createdAt: string;
  @Out("moment") expiresAt: string;
}

export class ReaderInvitationsAnswer {
  @Out(() => ReaderInvitationAnswer, { list: true }) items: ReaderInvitationAnswer[];
}

export function invitedTermsOf({ purpose, actions, scope, validFrom, validUntil }: PreviewInvitedInput) {
  const { granteeKey: _, ...terms } = termsOf({
    granteeKey: FUTURE_KEY,
    purpose,
    actions,
    scope,
    validFrom,
    validUntil,
  });
  return terms;
}

export function readerInvitationAnswer({ offer, ...sent }: SentInvitation, now: Micros) {
  const text = (name: string): string => (typeof offer[name] === "string" ? offer[name] : "");
  return {
    id: sent.id,
    address: sent.address,
    profession: text("profession"),
    purpose: text("purpose"),
    validUntil: momentText(Number(offer["validUntil"])),
    state: stateOf(sent, now),
    createdAt: momentText(sent.createdAt),
    expiresAt: momentText(sent.expiresAt),
  };
}
