import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { askToManage, byManager } from "#domain/sharing/ask-manage.js";
import type { GrantProposal } from "#domain/sharing/proposal.js";
import { proposalWithin } from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { answerWithGrant } from "./answer-with-grant.js";
import type { MadeGrant } from "./create-grant.js";
import { keysFor, mandateAmong } from "./proposal-keys.js";
import { proposeTerms } from "./propose-terms.js";
import { endReplaced, madeGrant } from "./replace-grant.js";

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

  run(caller: Caller, input: ProposalPlace, onceKey: OnceKey | null = null): Promise<Outcome<MadeGrant>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.confirm(scope, input),
        (id) => this.again(scope, input, id),
      ),
    );
  }

  private async confirm(
    scope: WorkScope,
    { dossierId, proposalId }: ProposalPlace,
  ): Promise<Result<{ madeId: string; value: MadeGrant }, KnownFailure>> {
    const { policy } = this.vocabulary;
    const act = { type: "grant.create", action: "C", objectKind: "grant" } as const;
    const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [proposalId] });
    if (!asked.ok) return asked;
    const stale = needsFresh(scope.actor);
    if (stale) return failure(stale);
    const { key, mandateId } = asked.value;
    const proposal = await scope.proposals.hold(dossierId, proposalId);
    if (proposal === null || !proposalWithin(proposal, asked.value.sight)) return failure({ code: "not-found" });
    const { givenKeys, terms, receipt, requestId, supersedes } = proposal;
    const neededKeys = keysFor(asked.value, proposal);
    if (neededKeys === null) return failure({ code: "state-conflict" });
    if (!neededKeys.includes(key)) return failure({ code: "not-allowed" });
    if (givenKeys.includes(key) || proposal.expiresAt <= scope.now) return failure({ code: "state-conflict" });
    const missing = neededKeys.filter((needed) => needed !== key && !givenKeys.includes(needed));
    if (missing.length === 1 && (missing[0] === "reader" || proposal.preparedBy)) {
      // What was prepared is asked of whoever decides when the next yes comes.
      const kept = proposal.preparedBy ? proposal.neededKeys : neededKeys;
      await scope.proposals.giveKey(dossierId, proposalId, key, kept);
      await this.keyGiven(scope, proposal, mandateId);
      return success({ madeId: proposalId, value: { proposalId, neededKeys: missing } });
    }
    // Nothing but two keys of the owner's side is ever needed, so the second one is the last, but for an invited reader,
    // and for what a helper prepared: that came without any key.
    if (missing.length > 0) return failure({ code: "state-conflict" });
    const manager = { ...asked.value, mandateId: mandateAmong(neededKeys, asked.value) };
    const checked = await proposeTerms(scope, policy, manager, terms, supersedes ?? undefined);
    if (!checked.ok) return checked;
    const old = supersedes === null ? null : await scope.grants.find(dossierId, supersedes);
    const ended = await endReplaced(scope, old);
    if (!ended.ok) return ended;
    const id = this.ids.row();
    const isWithOwner = mandateId !== null && neededKeys.includes("owner");
    const by = { accountId: scope.actor.accountId, mandateId, requestId, isWithOwner };
    await scope.grants.create(dossierId, id, terms, by, receipt);
    await answerWithGrant(scope, dossierId, requestId, terms.granteeKey);
    await scope.proposals.remove(dossierId, proposalId);
    const named = { ...madeGrant(id, ended.value), purpose: terms.purpose, dataClasses: receipt.dataClasses };
    const authority = [...neededKeys].map((each) => each.replace("mandate:", ""));
    await scope.record.append(dossierId, allowedEvent({ ...named, authority, actingFor: mandateId }, policy.version));
    return success({ madeId: id, value: { id } });
  }

  /** A yes that is not the last one opens nothing, and is in the record all the same. */
  private async keyGiven(
    scope: WorkScope,
    { id, dossierId, terms, receipt }: GrantProposal,
    mandateId: string | null,
  ): Promise<void> {
    const named = { type: "grant.agree", action: "U", objectKind: "grant" } as const;
    const about = { purpose: terms.purpose, dataClasses: receipt.dataClasses, ...byManager({ mandateId }) };
    const event = { ...named, objectIds: [id], ...about };
    await scope.record.append(dossierId, allowedEvent(event, this.vocabulary.policy.version));
  }

  private async again(
    scope: WorkScope,
    { dossierId, proposalId }: ProposalPlace,
    id: string,
  ): Promise<Outcome<MadeGrant>> {
    if (id !== proposalId) return success({ id });
    const proposal = await scope.proposals.find(dossierId, proposalId);
    if (proposal === null) return failure({ code: "not-found" });
    const { neededKeys, givenKeys } = proposal;
    return success({ proposalId, neededKeys: neededKeys.filter((key) => !givenKeys.includes(key)) });
  }
}
