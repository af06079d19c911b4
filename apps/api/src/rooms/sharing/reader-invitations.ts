import { Injectable } from "@nestjs/common";
import type { SentInvitation } from "#domain/directory/invitation.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { failure, success } from "#domain/result.js";
import { askToManage, byManager, type Manager } from "#domain/sharing/ask-manage.js";
import { proposalWithin } from "#domain/sharing/within-reach.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/** The professionals an owner invited, and taking an invitation back; either of two keys is enough for that. */
@Injectable()
export class ReaderInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  list(caller: Caller, dossierId: string): Promise<Outcome<{ sent: SentInvitation[]; now: Micros }>> {
    const act = { ...SHARING_READ, objectKind: "grant" } as const;
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [dossierId] });
      if (!asked.ok) return asked;
      const sent = await this.seen(scope, dossierId, asked.value);
      await recordRepresentativeRead(scope, policy, asked.value.facts);
      return success({ sent, now: scope.now });
    });
  }

  withdraw(caller: Caller, place: { dossierId: string; invitationId: string }): Promise<Outcome<null>> {
    const { dossierId, invitationId } = place;
    const { policy } = this.vocabulary;
    const act = { type: "grant.uninvite", action: "D", objectKind: "grant" } as const;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [invitationId] });
      if (!asked.ok) return asked;
      const sent = (await this.seen(scope, dossierId, asked.value)).find(({ id }) => id === invitationId);
      if (!sent?.proposalId) return failure({ code: "not-found" });
      if (!(await scope.invitations.withdraw(invitationId))) return failure({ code: "state-conflict" });
      await scope.proposals.remove(dossierId, sent.proposalId);
      const named = { ...act, objectIds: [invitationId], ...byManager(asked.value) };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success(null);
    });
  }

  /** Who decides about some classes sees what waits under those; what became of others is in no list of theirs. */
  private async seen(scope: WorkScope, dossierId: string, { sight }: Manager): Promise<SentInvitation[]> {
    const sent = await scope.invitations.ofDossier(dossierId);
    if (sight.reach === "all") return sent;
    const waiting = await scope.proposals.list(dossierId);
    return sent.filter(({ proposalId }) => {
      const proposal = waiting.find(({ id }) => id === proposalId);
      return proposal !== undefined && proposalWithin(proposal, sight) !== null;
    });
  }
}
