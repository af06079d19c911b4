import { Injectable } from "@nestjs/common";
import type { Template } from "#catalogue/types.js";
import type { EntryCard, RevisionContent } from "#domain/dossier/entry.js";
import { firstState, moveByText, moveEntry } from "#domain/dossier/entry-states.js";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import { askToCreate } from "#domain/sharing/ask-create.js";
import { addMonths } from "#domain/months.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkContent, checkLinks, checkPart } from "./check-content.js";

export interface NewSheet {
  dossierId: string;
  templateKey: string;
  content: RevisionContent;
  purpose?: string;
  state?: "private" | "accepted";
  draft?: boolean;
  submit?: boolean;
  bundleId?: string;
}

export interface MadeEntry {
  id: string;
  /** 0 = unfinished text only. */
  revision: number;
  state: EntryCard["state"];
}

/** Starts a sheet: the owner's own, or a professional's in their own tab. */
@Injectable()
export class CreateEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  async run(caller: Caller, input: NewSheet, onceKey: OnceKey | null = null): Promise<Outcome<MadeEntry>> {
    const template = this.vocabulary.catalogue.templates.get(input.templateKey);
    if (template === undefined)
      return failure({ code: "invalid-input", problems: [{ pointer: "/templateKey", code: "not-an-option" }] });
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.make(scope, input, template),
        async (id) => success(await this.again(scope, input.dossierId, id)),
      ),
    );
  }

  private async make(
    scope: WorkScope,
    input: NewSheet,
    template: Template,
  ): Promise<Result<{ madeId: string; value: MadeEntry }, KnownFailure>> {
    const { policy, shapes } = this.vocabulary;
    const { dossierId, purpose, content } = input;
    const asked = await askToCreate(scope, policy, {
      dossierId,
      purpose,
      templateKey: template.key,
      templateVersion: template.version,
    });
    if (!asked.ok) return asked;
    const { facts, sectionKey, readable, authority, fields } = asked.value;
    const author = writerOf(scope.actor, facts, authority);
    const isUnfinished = author.kind === "membership" ? !input.submit : input.draft === true;
    const mustBeWhole = !isUnfinished && input.state !== "private";
    const problems = [
      ...(fields === "all"
        ? checkContent(template, content, mustBeWhole)
        : checkPart(template, content, mustBeWhole, fields)),
      ...checkLinks(template, content, shapes, readable),
    ];
    if (problems.length > 0) return failure({ code: "invalid-input", problems });

    const id = this.ids.row();
    const card = authorCardOf(await scope.identity.me(), author);
    const side = author.kind === "membership" ? "writer" : "owner";
    const first = firstState(side, isUnfinished ? "private" : input.state);
    await scope.dossiers.ensureSection(dossierId, sectionKey);
    await scope.entries.create({
      id,
      dossierId,
      sectionKey,
      templateKey: template.key,
      templateVersion: template.version,
      dataClass: template.dataClass,
      author,
      authorCard: card,
      state: first,
      reviewAt: template.reviewAfterMonths === null ? null : addMonths(scope.today, template.reviewAfterMonths),
      bundleId: input.bundleId ?? null,
    });
    let state = first;
    if (isUnfinished) await scope.entries.keepDraft(dossierId, id, 0, content);
    else {
      await scope.entries.addRevision(dossierId, id, 0, content, author, card);
      const written = { state, author, openedAt: null, latestRevision: 1, releasedRevision: null };
      const moved =
        side === "writer"
          ? moveEntry(written, template, "submit", side)
          : moveByText({ state, latestRevision: 0 }, template, side, input.state);
      if (!moved.ok) throw new Error(`A new sheet cannot be ${state} and written.`);
      await scope.entries.move(dossierId, id, moved.value);
      state = moved.value.to;
    }
    await scope.record.append(
      dossierId,
      allowedEvent(
        {
          type: isUnfinished || author.kind !== "membership" ? "entry.create" : "entry.submit",
          action: "C",
          objectKind: "entry",
          purpose: purpose ?? null,
          actingFor: author.kind === "mandate" ? author.mandateId : null,
          objectIds: [id],
          revisions: isUnfinished ? [] : [1],
          templateKeys: [template.key],
          dataClasses: [template.dataClass],
          authority,
        },
        policy.version,
      ),
    );
    if (scope.actor.machineClientId) await scope.machineClients.tellColleague();
    return success({ madeId: id, value: { id, revision: isUnfinished ? 0 : 1, state } });
  }

  private async again(scope: WorkScope, dossierId: string, id: string): Promise<MadeEntry> {
    const card = await scope.entries.find(dossierId, id);
    return { id, revision: card?.latestRevision ?? 0, state: card?.state ?? "removed" };
  }
}
