import { Injectable } from "@nestjs/common";
import type { Draft, EntryCard, Revision } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry, type AllowedEntry } from "#domain/sharing/ask.js";
import { composeEarlier, composeView } from "#domain/sharing/compose-view.js";
import type { Released, ReleasedView } from "#domain/sharing/released-view.js";
import { viewInput } from "#domain/sharing/view-input.js";
import { isOwnRead, reactionsOf, revisionsOf } from "#domain/sharing/view-plan.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { ownMarks, type OwnMarks } from "#edge/release/released-answer.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface OneEntry {
  view: Released<ReleasedView>;
  marks: OwnMarks | null;
  /** The reader's own unfinished text. */
  draft: Draft | null;
  history: Pick<Revision, "number" | "authoredAt" | "author">[] | null;
  /** For the owner, while a change waits for them: the sheet as it was before, which is what others still read. */
  before: Released<ReleasedView> | null;
}

/** Most revisions that are listed in a sheet's history. */
const MOST = 100;

/** One sheet; for the owner and the writer with its state, its unfinished text and who wrote when. */
@Injectable()
export class GetEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; entryId: string; purpose?: string }): Promise<Outcome<OneEntry>> {
    const { policy } = this.vocabulary;
    const { dossierId, entryId, purpose } = input;
    const act = { type: "entry.read", action: "R", objectKind: "entry", objectIds: [entryId] } as const;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askEntry(scope, policy, {
        dossierId,
        entryId,
        purpose,
        action: "read",
        act: { ...act, objectIds: [entryId] },
      });
      if (!asked.ok) return asked;
      const read = await this.read(scope, asked.value, input);
      const named = {
        ...act,
        purpose: purpose ?? null,
        ...touched([asked.value.entry], asked.value.decision, asked.value.facts),
      };
      const event = allowedEvent({ ...named, revisions: read.numbers }, policy.version);
      if (isOwnRead(event.authority)) await scope.record.appendOnce(dossierId, event, asked.value.facts);
      else await scope.record.append(dossierId, event, asked.value.facts);
      return success(read.entry);
    });
  }

  private async read(
    scope: WorkScope,
    { facts, decision, releases }: AllowedEntry,
    input: { dossierId: string; entryId: string; purpose?: string },
  ) {
    const { dossierId, entryId, purpose } = input;
    const card = await scope.entries.find(dossierId, entryId);
    const dossier = await scope.dossiers.card(dossierId);
    if (card === null || dossier === null) throw new Error("A readable entry has no card.");
    const wanted = revisionsOf(decision, { cards: [card] });
    const own = releases.find(({ because }) => because === "owner" || because === "author");
    const numbers = own ? newest(card) : wanted.map(({ number }) => number);
    const revisions = await scope.entries.revisions(dossierId, union(entryId, wanted, numbers));
    const reactions = await scope.entries.reactions(
      dossierId,
      reactionsOf(decision).filter((id) => id === entryId),
    );
    const loaded = { facts, cards: [card], ownerName: dossier.ownerName, sections: [card.sectionKey] };
    const material = { loaded, decision, revisions, reactions };
    const reading = viewInput(material, { actor: scope.actor, moment: scope, purpose }, this.vocabulary);
    const view = composeView(reading);
    const draft = await scope.entries.draft(dossierId, entryId);
    const history = own ? revisions.map(({ number, authoredAt, author }) => ({ number, authoredAt, author })) : null;
    const marks = ownMarks(card, decision, revisions);
    const earlier = marks?.waitsBy === undefined ? null : card.releasedRevision;
    const before = earlier === null ? null : composeEarlier(reading, card, earlier);
    const read = [...wanted.map(({ number }) => number), ...(earlier === null ? [] : [earlier])];
    return { entry: { view, marks, draft, history, before }, numbers: read };
  }
}

/** The texts of a history, and the one others read when that is older still. */
function newest({ latestRevision, releasedRevision }: EntryCard): number[] {
  const count = Math.min(latestRevision, MOST);
  const numbers = Array.from({ length: count }, (_, index) => latestRevision - count + index + 1);
  return releasedRevision === null ? numbers : [releasedRevision, ...numbers];
}

function union(entryId: string, wanted: { entryId: string; number: number }[], numbers: number[]) {
  return [...new Set([...wanted.map(({ number }) => number), ...numbers])].map((number) => ({ entryId, number }));
}
