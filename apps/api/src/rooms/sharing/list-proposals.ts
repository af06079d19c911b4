import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import { invitedCard } from "#domain/sharing/invited-reader.js";
import type { GrantProposal } from "#domain/sharing/proposal.js";
import { proposalWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface ShownProposal {
  proposal: GrantProposal;
  reader: ReaderCard;
}

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

/** What waits for another key, for who can give one; for a helper without a key, what they prepared. */
@Injectable()
export class ListProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<ShownProposal[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askToPrepare(scope, this.vocabulary.policy, dossierId, act);
      if (!asked.ok) return asked;
      const shown: ShownProposal[] = [];
      const sent = await scope.invitations.ofDossier(dossierId);
      const { seesAll, sight, facts } = asked.value;
      for (const waiting of await scope.proposals.list(dossierId)) {
        const isOwn = waiting.preparedBy?.accountId === scope.actor.accountId;
        const proposal = isOwn ? waiting : seesAll ? proposalWithin(waiting, sight) : null;
        if (proposal === null || proposal.expiresAt <= scope.now) continue;
        const { granteeKey, purpose } = proposal.terms;
        const invited = sent.find(({ proposalId }) => proposalId === proposal.id);
        const reader = invited
          ? invitedCard(invited.address, String(invited.offer["profession"]), this.vocabulary.policy)
          : (await scope.facts.ofReader(dossierId, granteeKey, purpose))?.card;
        if (reader) shown.push({ proposal, reader });
      }
      // Who only prepares reads back what they put ready themself.
      if (seesAll) await recordRepresentativeRead(scope, this.vocabulary.policy, facts);
      return success(shown);
    });
  }
}
