import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { recordRepresentativeRead, SHARING_READ } from "#domain/record/representative-read.js";
import { failure, success } from "#domain/result.js";
import { factsFor, judge, refuse } from "#domain/sharing/ask.js";
import { stateAt } from "#domain/sharing/grant-states.js";
import { shareWithin, sightOf } from "#domain/sharing/within-reach.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { ownCard, readsBy, withReaders, type ShownGrant } from "./read-grants.js";

const ACT = { ...SHARING_READ, objectKind: "grant" } as const;

/** Grants for who decides about the dossier, as far as they decide about them; for a reader the grants that name them. */
@Injectable()
export class ListGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<ShownGrant[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const facts = await factsFor(scope, policy, dossierId);
      const decision = judge(scope, policy, facts && { ...facts, entries: [] }, "manage");
      const grants = await scope.grants.list(dossierId);
      if (facts !== null && decision.outcome === "allowed") {
        const sight = sightOf(scope.actor.accountId, facts, scope.today);
        const seen = grants.map((grant) => (readsBy(scope, facts, grant) ? grant : shareWithin(grant, sight)));
        const shown = await withReaders(
          scope,
          dossierId,
          seen.filter((grant) => grant !== null),
        );
        await recordRepresentativeRead(scope, policy, facts);
        return success(shown);
      }
      const own = grants.filter((grant) => readsBy(scope, facts, grant));
      if (own[0] === undefined) {
        await refuse(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] }, decision);
        return failure({ code: "not-found" });
      }
      const reader = await ownCard(scope, own[0].granteeKey, policy);
      return success(
        own.map((grant) => ({
          grant: { ...grant, state: stateAt(grant, scope.now) },
          reader: { ...reader, granteeKey: grant.granteeKey },
          lastViewedAt: null,
        })),
      );
    });
  }
}
