import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { factsFor, judge, refuse } from "#domain/sharing/ask.js";
import { composeList, isOwnSheet, type ListedEntry } from "#domain/sharing/compose-list.js";
import type { Released } from "#domain/sharing/released-view.js";
import { isOwnRead } from "#domain/sharing/view-plan.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "entry.list", action: "R", objectKind: "dossier" } as const;

/** Which sheets this reader has, without their text: the same sheets as in the view. */
@Injectable()
export class ListEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; purpose?: string }): Promise<Outcome<Released<ListedEntry[]>>> {
    const { policy } = this.vocabulary;
    const { dossierId, purpose } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const facts = await factsFor(scope, policy, dossierId, purpose);
      const decision = judge(scope, policy, facts, "read", purpose);
      if (facts === null || decision.outcome === "refused") {
        if (decision.refused.includes("purpose-missing")) return failure({ code: "purpose-missing" });
        await refuse(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] }, decision, purpose);
        return failure({ code: "not-found" });
      }
      const cards = await scope.entries.cards(dossierId);
      const drafts = await scope.entries.drafts(dossierId);
      const readable = cards.filter(({ id }) => decision.released.has(id));
      const named = { ...ACT, purpose: purpose ?? null, ...touched(readable, decision, facts) };
      const event = allowedEvent(named, policy.version);
      const drafted = new Map(drafts.map(({ entryId, savedAt }) => [entryId, savedAt]));
      const own = readable.filter((card) => isOwnSheet(decision, card)).map(({ id }) => id);
      const written = await scope.entries.written(dossierId, own);
      if (isOwnRead(event.authority)) await scope.record.appendOnce(dossierId, event, facts);
      else await scope.record.append(dossierId, event, facts);
      const { actor } = scope;
      return success(composeList({ cards, decision, facts, drafted, written, actor, moment: scope, purpose }));
    });
  }
}
