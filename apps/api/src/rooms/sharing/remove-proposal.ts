import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { byManager } from "#domain/sharing/ask-manage.js";
import { proposalWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { ProposalPlace } from "./confirm-proposal.js";

const ACT = { type: "grant.disagree", action: "D", objectKind: "grant" } as const;

/** Says no to what waits for another key, or takes it back; either key is enough. A helper takes back what they prepared. */
@Injectable()
export class RemoveProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, { dossierId, proposalId }: ProposalPlace): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [proposalId] };
      const asked = await askToPrepare(scope, this.vocabulary.policy, dossierId, act);
      if (!asked.ok) return asked;
      const proposal = await scope.proposals.find(dossierId, proposalId);
      const isOwn = proposal?.preparedBy?.accountId === scope.actor.accountId;
      const { seesAll, sight } = asked.value;
      if (proposal === null) return failure({ code: "not-found" });
      if (!isOwn && !(seesAll && proposalWithin(proposal, sight))) return failure({ code: "not-found" });
      // Somebody else's yes or no was first.
      if (!(await scope.proposals.remove(dossierId, proposalId))) return failure({ code: "not-found" });
      const about = { purpose: proposal.terms.purpose, ...byManager(asked.value) };
      await scope.record.append(dossierId, allowedEvent({ ...act, ...about }, this.vocabulary.policy.version));
      return success(null);
    });
  }
}
