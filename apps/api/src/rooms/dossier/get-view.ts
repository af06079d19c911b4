import { Injectable } from "@nestjs/common";
import type { Caller, Actor } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import { failure, success } from "#domain/result.js";
import { composeView } from "#domain/sharing/compose-view.js";
import { HotRead } from "#domain/sharing/hot-read.js";
import type { Released, ReleasedView } from "#domain/sharing/released-view.js";
import { viewInput } from "#domain/sharing/view-input.js";
import { planView, viewCards } from "#domain/sharing/view-plan.js";
import type { Moment } from "#domain/time.js";
import { marksOf, type OwnMarks } from "#edge/release/released-answer.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface View {
  view: Released<ReleasedView>;
  /** By entry: what only the owner and the writer know. */
  marks: Map<string, OwnMarks>;
}

/** THE read: everything one reader may have of one dossier, for one purpose. */
@Injectable()
export class GetView {
  constructor(
    private readonly hotRead: HotRead,
    private readonly vocabulary: Vocabulary,
  ) {}

  async run(caller: Caller, input: { dossierId: string; purpose?: string }): Promise<Outcome<View>> {
    const { policy } = this.vocabulary;
    let who: { actor: Actor; moment: Moment; isMute: boolean } | null = null;
    const material = await this.hotRead.view(caller, input.dossierId, input.purpose, (loaded, actor, moment) => {
      const plan = planView(loaded, actor, moment, policy, input.dossierId, input.purpose);
      who = { actor, moment, isMute: plan.outcome === "refused" && isMute(plan.event.reasons, input.purpose) };
      return plan;
    });
    const asked = who as { actor: Actor; moment: Moment; isMute: boolean } | null;
    if (asked === null) throw new Error("A view was answered without a decision.");
    if (material === null) return failure({ code: asked.isMute ? "purpose-missing" : "not-found" });
    const cards = viewCards(material.loaded.cards, material.decision);
    const shown = { ...material, loaded: { ...material.loaded, cards } };
    const view = composeView(viewInput(shown, { ...asked, purpose: input.purpose }, this.vocabulary));
    return success({ view, marks: marksOf(cards, material.decision, material.revisions) });
  }
}

/** Without a purpose a reader learns that one is needed, whether the dossier exists or not. */
function isMute(reasons: readonly string[], purpose: string | undefined): boolean {
  return purpose === undefined && (reasons.includes("purpose-missing") || reasons.includes("no-grant"));
}
