import { Injectable } from "@nestjs/common";
import type { RevisionContent } from "#domain/dossier/entry.js";
import { mayBePrepared } from "#domain/dossier/prepared-sheet.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkContent, checkLinks } from "./check-content.js";

export interface SheetToPrepare {
  dossierId: string;
  templateKey: string;
  content: RevisionContent;
}

/** A helper writes a sheet down for the owner. It flows to nobody; the owner makes it theirs, or not. */
@Injectable()
export class PrepareSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: SheetToPrepare, onceKey: OnceKey | null = null): Promise<Outcome<{ id: string }>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.prepare(scope, input),
        async (id) => success({ id }),
      ),
    );
  }

  private async prepare(scope: WorkScope, { dossierId, templateKey, content }: SheetToPrepare) {
    const { policy, catalogue, shapes } = this.vocabulary;
    const act = { type: "prepare.sheet", action: "C", objectKind: "dossier" } as const;
    const asked = await askToPrepare(scope, policy, dossierId, { ...act, objectIds: [dossierId] });
    if (!asked.ok) return asked;
    const { mandateId } = asked.value;
    // An owner writes; there is nothing to prepare for oneself.
    if (mandateId === null) return failure({ code: "not-allowed" as const });
    const template = catalogue.templates.get(templateKey);
    const kind = template && policy.templates.get(`${template.key}@${template.version}`);
    if (!template || !kind || !mayBePrepared(kind))
      return failure({
        code: "invalid-input" as const,
        problems: [{ pointer: "/templateKey", code: "not-an-option" }],
      });
    const problems = [
      ...checkContent(template, content, false),
      // A helper points at nothing: they need not know what there is.
      ...checkLinks(template, content, shapes, new Map()),
    ];
    if (problems.length > 0) return failure({ code: "invalid-input" as const, problems });
    const id = this.ids.row();
    const { key, version } = template;
    const sheet = { id, dossierId, mandateId, templateKey: key, templateVersion: version, content };
    await scope.preparedSheets.create(sheet);
    const named = { ...act, templateKeys: [key], dataClasses: [template.dataClass], objectIds: [dossierId] };
    const event = { ...named, authority: [mandateId], actingFor: mandateId };
    await scope.record.append(dossierId, allowedEvent(event, policy.version));
    return success({ madeId: id, value: { id } });
  }
}
