import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { failure, success } from "#domain/result.js";
import { factsFor, judge, refuse } from "#domain/sharing/ask.js";
import type { Receipt } from "#domain/sharing/grant.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import { isWholeWithin, shareWithin, sightOf } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { GrantPlace } from "./change-grant.js";
import { ownCard, readsBy, withReaders, type ShownGrant } from "./read-grants.js";

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

/** One grant with its receipt: for who decides about the dossier, and for the reader it names (without the receipt). */
@Injectable()
export class GetGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: GrantPlace): Promise<Outcome<ShownGrant & { receipt: Receipt | null }>> {
    const { policy } = this.vocabulary;
    const { dossierId, grantId } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const facts = await factsFor(scope, policy, dossierId);
      const decision = judge(scope, policy, facts && { ...facts, entries: [] }, "manage");
      const grant = await scope.grants.find(dossierId, grantId);
      if (facts !== null && grant !== null && decision.outcome === "allowed") {
        const sight = sightOf(scope.actor.accountId, facts, scope.today);
        const seen = shareWithin(grant, sight);
        const [shown] = seen === null ? [] : await withReaders(scope, dossierId, [seen]);
        // The receipt tells about the whole of it.
        const isWhole = isWholeWithin(grant.scope, sight);
        if (shown) {
          const receipt = isWhole ? await scope.grants.receipt(dossierId, grantId) : null;
          await recordRepresentativeRead(scope, policy, facts);
          return success({ ...shown, receipt });
        }
      }
      if (grant !== null && readsBy(scope, facts, grant)) {
        const reader = await ownCard(scope, grant.granteeKey, policy);
        const shown = { ...grant, state: stateAt(grant, scope.now) };
        return success({ grant: shown, reader, lastViewedAt: null, receipt: null });
      }
      await refuse(scope, policy, dossierId, { ...ACT, objectIds: [grantId] }, decision);
      return failure({ code: "not-found" });
    });
  }
}
