import { Injectable } from "@nestjs/common";
import type { Template } from "#catalogue/types.js";
import type { EntryCard, RevisionContent } from "#domain/dossier/entry.js";
import { moveEntry, sideOf, type EntryAct, type EntryMove } from "#domain/dossier/entry-states.js";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import type { Caller } from "#domain/identity/actor.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { askEntry, judge, refuse, type AllowedEntry } from "#domain/sharing/ask.js";
import type { Action, Facts } from "#domain/sharing/facts.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkLinks, checkPart } from "./check-content.js";

export interface EntryActInput {
  dossierId: string;
  entryId: string;
  purpose?: string;
  /** Which text is accepted or turned down: the one that was read. */
  revision?: number;
  /** Why it is withdrawn. */
  reason?: string;
  /** What is submitted; absent = the unfinished text that was kept. */
  content?: RevisionContent;
}

/** How an act stands in the record, and what the decision is asked about it. The writer's own taking back names no purpose. */
const ACTS: Readonly<Record<EntryAct, { action: "U" | "D"; ask: Action; noPurpose?: true }>> = {
  submit: { action: "U", ask: "contribute" },
  open: { action: "U", ask: "manage" },
  accept: { action: "U", ask: "manage" },
  "turn-down": { action: "U", ask: "manage" },
  withdraw: { action: "D", ask: "read", noPurpose: true },
  remove: { action: "D", ask: "manage" },
  "make-private": { action: "U", ask: "manage" },
  "share-again": { action: "U", ask: "manage" },
};

type Done = Result<{ madeId: string; value: { state: EntryCard["state"] } }, KnownFailure>;

/**
 * One act on the state of a sheet: asked, done and recorded in one transaction. Which acts there are, whose they are and
 * what each does is in `domain/dossier/entry-states.ts`.
 */
@Injectable()
export class ActOnEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    act: EntryAct,
    input: EntryActInput,
    onceKey: OnceKey | null = null,
  ): Promise<Outcome<{ state: EntryCard["state"] }>> {
    const { dossierId, entryId } = input;
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.act(scope, act, input),
        async () => success({ state: (await scope.entries.find(dossierId, entryId))?.state ?? "removed" }),
      ),
    );
  }

  private async act(scope: WorkScope, act: EntryAct, input: EntryActInput): Promise<Done> {
    const { policy, catalogue } = this.vocabulary;
    const { dossierId, entryId, purpose, revision, reason } = input;
    const { action, ask, noPurpose } = ACTS[act];
    const named = { type: `entry.${act}`, action, objectKind: "entry", objectIds: [entryId] } as const;
    const recorded = { ...named, objectIds: [entryId] };
    const asked = await askEntry(scope, policy, { dossierId, entryId, purpose, action: ask, act: recorded, noPurpose });
    if (!asked.ok) return asked;
    const card = await scope.entries.find(dossierId, entryId);
    const template = card && catalogue.templates.get(card.templateKey);
    if (!card || !template) return failure({ code: "state-conflict" });
    // What is submitted becomes the next text of the sheet.
    const sheet = act === "submit" ? { ...card, latestRevision: card.latestRevision + 1 } : card;
    const moved = moveEntry(sheet, template, act, sideOf(scope.actor, act, asked.value.releases), revision);
    if (!moved.ok) {
      const isTheirs = moved.failure.code !== "not-allowed";
      if (!isTheirs) await refuse(scope, policy, dossierId, recorded, { refused: ["not-a-writer"] }, purpose);
      return moved;
    }
    const written = await this.write(scope, act, input, card, template, asked.value);
    if (!written.ok) return written;
    const isMoved = await scope.entries.move(dossierId, entryId, { ...moved.value, reason });
    if (!isMoved) return failure({ code: "state-conflict" });
    const event = {
      ...recorded,
      purpose: purpose ?? null,
      ...touched([asked.value.entry], asked.value.decision, asked.value.facts),
      revisions: revisionsOf(act, moved.value, sheet),
    };
    await scope.record.append(dossierId, allowedEvent(event, policy.version));
    return success({ madeId: entryId, value: { state: moved.value.to } });
  }

  /** The next text of the sheet, for an act that makes one. */
  private async write(
    scope: WorkScope,
    act: EntryAct,
    input: EntryActInput,
    card: EntryCard,
    template: Template,
    allowed: AllowedEntry,
  ): Promise<Result<null, KnownFailure>> {
    if (act === "submit") return this.send(scope, input, card, template, allowed);
    if (act === "turn-down") return this.writeAgain(scope, input.dossierId, card, allowed);
    return success(null);
  }

  /** The text that is sent: whole, and the writer's unfinished one is gone. */
  private async send(
    scope: WorkScope,
    { dossierId, entryId, purpose, content }: EntryActInput,
    card: EntryCard,
    template: Template,
    { facts, releases }: AllowedEntry,
  ): Promise<Result<null, KnownFailure>> {
    const { policy, shapes } = this.vocabulary;
    const text = content ?? (await scope.entries.draft(dossierId, entryId))?.content;
    if (text === undefined) return failure({ code: "state-conflict" });
    const readable = judge(scope, policy, facts, "read", purpose).released;
    const problems = [
      ...checkPart(template, text, true, releases[0]?.fields ?? []),
      ...checkLinks(template, text, shapes, readable),
    ];
    if (problems.length > 0) return failure({ code: "invalid-input", problems });
    const added = await this.add(scope, dossierId, card, text, facts);
    if (added.ok) await scope.entries.dropDraft(dossierId, entryId);
    return added;
  }

  /** What others still read, word for word. It stood there already, so it is not checked again; a draft stays a draft. */
  private async writeAgain(
    scope: WorkScope,
    dossierId: string,
    card: EntryCard,
    { facts }: AllowedEntry,
  ): Promise<Result<null, KnownFailure>> {
    const released = [{ entryId: card.id, number: card.releasedRevision! }];
    const [text] = await scope.entries.revisions(dossierId, released);
    if (!text) return failure({ code: "state-conflict" });
    const { body, plainSummary, workStep } = text;
    return this.add(scope, dossierId, card, { body, plainSummary, workStep }, facts);
  }

  private async add(
    scope: WorkScope,
    dossierId: string,
    card: EntryCard,
    text: RevisionContent,
    facts: Facts,
  ): Promise<Result<null, KnownFailure>> {
    const author = writerOf(scope.actor, facts);
    const authorCard = authorCardOf(await scope.identity.me(), author);
    const number = await scope.entries.addRevision(dossierId, card.id, card.latestRevision, text, author, authorCard);
    return number === null ? failure({ code: "state-conflict" }) : success(null);
  }
}

/** The texts an act was about. */
function revisionsOf(act: EntryAct, { release }: EntryMove, { latestRevision }: EntryCard): number[] {
  if (act === "submit" || act === "open") return [latestRevision];
  return release === undefined ? [] : [release];
}
