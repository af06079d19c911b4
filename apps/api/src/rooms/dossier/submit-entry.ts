import { Injectable } from "@nestjs/common";
import type { EntryCard, RevisionContent } from "#domain/dossier/entry.js";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { judge, type AllowedEntry } from "#domain/sharing/ask.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkContent, checkLinks } from "./check-content.js";
import { actOnEntry, type EntryPlace, type EntryState, type Move } from "./entry-act.js";

/** A professional sends what they wrote to the owner, who reads it first. */
@Injectable()
export class SubmitEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: EntryPlace & { content?: RevisionContent },
    onceKey: OnceKey | null = null,
  ): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.submit",
        action: "U",
        ask: "contribute",
        move: (card, allowed) => this.submit(scope, input, card, allowed),
      }),
    );
  }

  private async submit(
    scope: WorkScope,
    { dossierId, entryId, purpose, content }: EntryPlace & { content?: RevisionContent },
    card: EntryCard,
    { facts }: AllowedEntry,
  ): Promise<Move> {
    const { catalogue, policy, shapes } = this.vocabulary;
    const template = catalogue.templates.get(card.templateKey);
    const text = content ?? (await scope.entries.draft(dossierId, entryId))?.content;
    if (card.state !== "draft" || template === undefined || text === undefined) return "state-conflict";
    const readable = judge(scope, policy, facts, "read", purpose).released;
    const problems = [...checkContent(template, text, true), ...checkLinks(template, text, shapes, readable)];
    if (problems.length > 0) return { problems };
    const author = writerOf(scope.actor, facts);
    const authorCard = authorCardOf(await scope.identity.me(), author);
    const revision = await scope.entries.addRevision(dossierId, entryId, card.latestRevision, text, author, authorCard);
    if (revision === null) return "state-conflict";
    await scope.entries.dropDraft(dossierId, entryId);
    return template.ownerReadsFirst
      ? { to: "submitted", revisions: [revision] }
      : { to: "accepted", release: revision };
  }
}
