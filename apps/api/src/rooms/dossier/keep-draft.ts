import { Injectable } from "@nestjs/common";
import type { RevisionContent } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry } from "#domain/sharing/ask.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkContent } from "./check-content.js";

const ACT = { type: "entry.revise", action: "U", objectKind: "entry" } as const;

/** Keeps unfinished text, for its writer only. It is no revision and no event. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: { dossierId: string; entryId: string; content: RevisionContent; basedOn?: number; purpose?: string },
  ): Promise<Outcome<{ savedAt: Micros }>> {
    const { policy, catalogue } = this.vocabulary;
    const { dossierId, entryId, purpose, content } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const act = { ...ACT, objectIds: [entryId] };
      const asked = await askEntry(scope, policy, { dossierId, entryId, purpose, action: "contribute", act });
      if (!asked.ok) return asked;
      const template = catalogue.templates.get(asked.value.entry.templateKey);
      const problems = template ? checkContent(template, content, false) : [];
      if (problems.length > 0) return failure({ code: "invalid-input", problems });
      const savedAt = await scope.entries.keepDraft(dossierId, entryId, input.basedOn ?? 0, content);
      return success({ savedAt });
    });
  }
}
