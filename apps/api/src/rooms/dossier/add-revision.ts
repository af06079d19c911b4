import { Injectable } from "@nestjs/common";
import type { Template } from "#catalogue/types.js";
import type { EntryCard, Revision, RevisionContent } from "#domain/dossier/entry.js";
import { moveByText } from "#domain/dossier/entry-states.js";
import { patchBody } from "#domain/dossier/patch.js";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import type { Caller } from "#domain/identity/actor.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success, type Problem, type Result } from "#domain/result.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import { askEntry, judge, type AllowedEntry } from "#domain/sharing/ask.js";
import { isOwnText, writesInPart } from "#domain/sharing/authorship.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkContent, checkLinks, checkPart } from "./check-content.js";

export interface NewText {
  dossierId: string;
  entryId: string;
  content: RevisionContent;
  basedOn?: number;
  purpose?: string;
  /** Owner, first text of a sheet that was unfinished. */
  state?: "private" | "accepted";
}

/**
 * Adds a text to a sheet. The owner's counts at once; anybody else's waits for the owner. When somebody wrote in between,
 * also a text that waits and that this writer cannot read, nothing is overwritten: the own text is kept as a draft and the
 * newer number is told. It goes on when the owner has accepted that text or written another.
 */
@Injectable()
export class AddRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: NewText, onceKey: OnceKey | null = null): Promise<Outcome<{ revision: number }>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.write(scope, input),
        async (id) => success({ revision: (await scope.entries.find(input.dossierId, id))?.latestRevision ?? 0 }),
      ),
    );
  }

  private async write(
    scope: WorkScope,
    input: NewText,
  ): Promise<Result<{ madeId: string; value: { revision: number } }, KnownFailure>> {
    const { policy, catalogue } = this.vocabulary;
    const { dossierId, entryId, purpose } = input;
    const act = { type: "entry.revise", action: "U", objectKind: "entry", objectIds: [entryId] } as const;
    const asked = await askEntry(scope, policy, {
      dossierId,
      entryId,
      purpose,
      action: "contribute",
      act: { ...act, objectIds: [entryId] },
    });
    if (!asked.ok) return asked;
    const card = await scope.entries.find(dossierId, entryId);
    const template = card && catalogue.templates.get(card.templateKey);
    if (!card || !template) return failure({ code: "state-conflict" });
    const { entry, facts, releases } = asked.value;
    const allowedBy = releases.map(({ because }) => because);
    const author = writerOf(scope.actor, facts, allowedBy);
    const moved = moveByText(card, template, author.kind === "membership" ? "writer" : "owner", input.state);
    if (!moved.ok) return moved;
    const isOwn = facts.membership != null && isOwnText(facts.membership, entry, template);
    // What waits is read by the owner alone: whoever else writes has the newest of the texts before it to go on from.
    const before = author.kind === "owner" || isOwn ? null : await newestSeen(scope, input, card);
    const seen = before === null ? card.latestRevision : before.number;
    // What the server lays over the owner's words is theirs to write only in part, whoever started the sheet.
    const isPatch = before !== null && writesInPart(releases);
    const expected = isPatch ? seen : (input.basedOn ?? seen);
    const content = isPatch ? layOver(before, input.content) : input.content;
    const problems = this.check(scope, input, content, template, asked.value);
    if (problems.length > 0) return failure({ code: "invalid-input", problems });

    const authorCard = authorCardOf(await scope.identity.me(), author);
    const revision =
      seen === card.latestRevision && expected === seen
        ? await scope.entries.addRevision(dossierId, entryId, expected, content, author, authorCard)
        : null;
    if (revision === null) {
      await scope.entries.keepDraft(dossierId, entryId, expected, input.content);
      const latest = (await scope.entries.find(dossierId, entryId))?.latestRevision ?? card.latestRevision;
      return failure({ code: "revision-conflict", details: { latest } });
    }
    // A text that waits moves nothing.
    if (moved.value.release !== undefined) await scope.entries.move(dossierId, entryId, moved.value);
    await scope.entries.dropDraft(dossierId, entryId);
    const named = {
      ...act,
      purpose: purpose ?? null,
      ...touched([asked.value.entry], asked.value.decision, asked.value.facts),
    };
    await scope.record.append(dossierId, allowedEvent({ ...named, revisions: [revision] }, policy.version));
    return success({ madeId: entryId, value: { revision } });
  }

  private check(
    scope: WorkScope,
    input: NewText,
    content: RevisionContent,
    template: Template,
    { facts, releases }: AllowedEntry,
  ): Problem[] {
    const { policy, shapes } = this.vocabulary;
    const readable = judge(scope, policy, facts, "read", input.purpose).released;
    const problems = writesInPart(releases)
      ? checkPart(template, content, true, releases[0]?.fields ?? [], input.content.body)
      : checkContent(template, content, input.state !== "private");
    return [...problems, ...checkLinks(template, content, shapes, readable)];
  }
}

type Text = Pick<Revision, "number" | keyof RevisionContent>;

/** The newest text this writer can go on from: their own that waits, or the released one. */
async function newestSeen(scope: WorkScope, { dossierId, entryId }: NewText, card: EntryCard): Promise<Text> {
  const numbers = [card.latestRevision, card.releasedRevision].filter((number): number is number => Boolean(number));
  const texts = await scope.entries.revisions(
    dossierId,
    [...new Set(numbers)].map((number) => ({ entryId, number })),
  );
  return texts.sort((a, b) => b.number - a.number)[0] ?? { number: 0, body: {}, plainSummary: null, workStep: null };
}

/** Words of somebody to whom only a part of the sheet is given, laid over a text. */
const layOver = (text: Text, { body, plainSummary, workStep }: RevisionContent): RevisionContent => ({
  body: patchBody(text.body, body),
  plainSummary: plainSummary ?? text.plainSummary,
  workStep: workStep ?? text.workStep,
});
