import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askDossier, judge } from "#domain/sharing/ask.js";
import { gatherView } from "#domain/sharing/gather-view.js";
import type { Released, ReleasedView } from "#domain/sharing/released-view.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { marksOf, type OwnMarks } from "#edge/release/released-answer.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/** Everything of a dossier that may be taken along, as it stands at one moment. */
export interface Export {
  madeAt: Micros;
  view: Released<ReleasedView>;
  marks: Map<string, OwnMarks>;
}

const ACT = { type: "dossier.export", action: "R", objectKind: "dossier" } as const;

/**
 * A copy of everything, for the owner and, as far as they read, for who represents them (GDPR, article 20). It leaves the
 * house, where no grant can be stopped any more: it takes a fresh yes, and each time stands in the record.
 */
@Injectable()
export class ExportDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<Export>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [dossierId] };
      const asked = await askDossier(scope, policy, { dossierId, action: "copy", act });
      if (!asked.ok) return asked;
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const { facts } = asked.value;
      const decision = judge(scope, policy, facts, "copy");
      const reading = { facts, decision, actor: scope.actor, moment: scope };
      const { view, cards, texts, revisions } = await gatherView(scope, this.vocabulary, reading);
      const named = { ...act, ...touched(cards, decision, facts), revisions };
      await scope.record.append(dossierId, allowedEvent(named, policy.version), facts);
      return success({ madeAt: scope.now, view, marks: marksOf(cards, decision, texts) });
    });
  }
}
