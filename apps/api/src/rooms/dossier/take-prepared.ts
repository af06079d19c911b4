import { Injectable } from "@nestjs/common";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { addMonths } from "#domain/months.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { askToCreate } from "#domain/sharing/ask-create.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface PreparedPlace {
  dossierId: string;
  preparedId: string;
}

const ACT = { type: "prepare.take", action: "C", objectKind: "entry" } as const;

/**
 * The owner makes what a helper wrote their own unfinished text: only they see it, and they go on writing or keep it.
 * Nothing is released by this.
 */
@Injectable()
export class TakePrepared {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, { dossierId, preparedId }: PreparedPlace): Promise<Outcome<{ entryId: string }>> {
    const { policy, catalogue } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const prepared = await askToPrepare(scope, policy, dossierId, { ...ACT, objectIds: [preparedId] });
      if (!prepared.ok) return prepared;
      if (!prepared.value.isOwner) return failure({ code: "not-allowed" });
      const sheet = await scope.preparedSheets.find(dossierId, preparedId);
      const template = sheet && catalogue.templates.get(sheet.templateKey);
      if (!sheet || !template) return failure({ code: "not-found" });
      const { key: templateKey, version: templateVersion, dataClass } = template;
      const asked = await askToCreate(scope, policy, { dossierId, templateKey, templateVersion });
      if (!asked.ok) return asked;
      const { facts, sectionKey, authority } = asked.value;
      const author = writerOf(scope.actor, facts);
      const id = this.ids.row();
      await scope.dossiers.ensureSection(dossierId, sectionKey);
      await scope.entries.create({
        id,
        dossierId,
        sectionKey,
        templateKey,
        templateVersion,
        dataClass,
        author,
        authorCard: authorCardOf(await scope.identity.me(), author),
        state: "private",
        reviewAt: template.reviewAfterMonths === null ? null : addMonths(scope.today, template.reviewAfterMonths),
        bundleId: null,
      });
      await scope.entries.keepDraft(dossierId, id, 0, sheet.content);
      await scope.preparedSheets.remove(dossierId, preparedId);
      const named = { ...ACT, objectIds: [id], templateKeys: [templateKey], dataClasses: [dataClass], authority };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success({ entryId: id });
    });
  }
}
