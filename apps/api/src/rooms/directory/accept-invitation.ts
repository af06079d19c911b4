import { Injectable } from "@nestjs/common";
import { acceptable, type Invitation, type InvitationKind } from "#domain/directory/invitation.js";
import { OpenInvitations } from "#domain/directory/repositories.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { failure, success } from "#domain/result.js";
import { acceptInvitedGrant } from "#domain/sharing/accept-invited-grant.js";
import { refuse } from "#domain/sharing/ask.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface Accepted {
  kind: InvitationKind;
  membershipId: string | null;
  dossierId: string | null;
  grantId: string | null;
}

const NOTHING = { membershipId: null, dossierId: null, grantId: null };
const ACT = { type: "grant.accept", action: "C", objectKind: "grant" } as const;

/** Opens and accepts invitations. Unknown, used, withdrawn and expired ones are answered alike, and cost the same. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: OpenInvitations,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  async look(token: string): Promise<Outcome<Invitation>> {
    const invitation = await this.invitations.look(hashToken(token));
    return invitation ? success(invitation) : failure({ code: "not-found" });
  }

  accept(caller: Caller, token: string): Promise<Outcome<Accepted>> {
    const tokenHash = hashToken(token);
    return this.unitOfWork.run(caller, async (scope) => {
      const found = await scope.invitations.find(tokenHash);
      const who = { accountId: scope.actor.accountId, isAddressee: found?.isAddressee ?? false };
      const judged = acceptable(found?.invitation ?? null, who, scope.now);
      const accepted = judged.ok ? await this.take(scope, tokenHash, judged.value) : judged;
      if (!accepted.ok) await this.keepRefusal(scope, judged.ok ? judged.value : found?.invitation, accepted.failure);
      return accepted;
    });
  }

  private async take(scope: WorkScope, tokenHash: Buffer, invitation: Invitation): Promise<Outcome<Accepted>> {
    const { kind } = invitation;
    if (kind === "membership") {
      const membershipId = this.ids.row();
      const isTaken = await scope.invitations.acceptMembership(tokenHash, membershipId);
      return isTaken ? success({ ...NOTHING, kind, membershipId }) : failure({ code: "not-found" });
    }
    if (kind === "start") {
      const { ownDossierId } = await scope.identity.me();
      // First a binder of one's own; the invitation waits.
      if (ownDossierId === null) return failure({ code: "state-conflict" });
      const isTaken = await scope.invitations.acceptStart(tokenHash);
      return isTaken ? success({ ...NOTHING, kind, dossierId: ownDossierId }) : failure({ code: "not-found" });
    }
    const grantId = this.ids.row();
    const { policy } = this.vocabulary;
    const made = await acceptInvitedGrant(scope, policy, tokenHash, invitation.offer, grantId);
    return made.ok ? success({ ...NOTHING, kind, grantId, dossierId: made.value.dossierId }) : made;
  }

  /** Somebody else's try is told to the owner; a token that opens nothing goes to the record of who tried. */
  private async keepRefusal(scope: WorkScope, invitation: Invitation | undefined, { code }: KnownFailure) {
    const isOwners = invitation?.kind === "grant" && code === "invitation-for-somebody-else";
    const dossierId = isOwners ? invitation.dossierId : this.ids.row();
    const act = { ...ACT, objectIds: isOwners ? [invitation.id] : [] };
    await refuse(scope, this.vocabulary.policy, dossierId, act, { refused: ["no-grant"] });
  }
}
