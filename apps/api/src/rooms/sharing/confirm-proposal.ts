import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToManage } from "#domain/sharing/ask-manage.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { proposeTerms } from "./propose-terms.js";

export interface ProposalPlace {
  dossierId: string;
  proposalId: string;
}

/** Gives one's key to a proposal; the last key makes the grant, when its terms still hold. */
@Injectable()
export class ConfirmProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: ProposalPlace, onceKey: OnceKey | null = null): Promise<Outcome<{ id: string }>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.confirm(scope, input),
        async (id) => success({ id }),
      ),
    );
  }

  private async confirm(scope: WorkScope, { dossierId, proposalId }: ProposalPlace) {
    const { policy } = this.vocabulary;
    const act = { type: "grant.create", action: "C", objectKind: "grant" } as const;
    const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [proposalId] });
    if (!asked.ok) return asked;
    const { key, mandateId } = asked.value;
    const proposal = await scope.proposals.find(dossierId, proposalId);
    if (proposal === null) return failure({ code: "not-found" as const });
    const { neededKeys, givenKeys, terms, receipt, requestId } = proposal;
    if (!neededKeys.includes(key)) return failure({ code: "not-allowed" as const });
    if (givenKeys.includes(key) || proposal.expiresAt <= scope.now) return failure({ code: "state-conflict" as const });
    const isLast = neededKeys.every((needed) => needed === key || givenKeys.includes(needed));
    // Nothing but two keys is ever needed, so the second one is the last.
    if (!isLast) return failure({ code: "state-conflict" as const });
    const checked = await proposeTerms(scope, policy, asked.value, terms);
    if (!checked.ok) return checked;
    const id = this.ids.row();
    const by = { accountId: scope.actor.accountId, mandateId, requestId };
    await scope.grants.create(dossierId, id, terms, by, receipt);
    await scope.proposals.remove(dossierId, proposalId);
    const named = { ...act, objectIds: [id], purpose: terms.purpose, dataClasses: receipt.dataClasses };
    const authority = [...neededKeys].map((each) => each.replace("mandate:", ""));
    await scope.record.append(dossierId, allowedEvent({ ...named, authority, actingFor: mandateId }, policy.version));
    return success({ madeId: id, value: { id } });
  }
}
