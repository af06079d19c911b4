import { Injectable } from "@nestjs/common";
import { validateReaction } from "#catalogue/content.js";
import type { Reaction } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry } from "#domain/sharing/ask.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/** The owner's own view beside a sheet; it travels with the sheet's release. */
@Injectable()
export class PutReaction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: { dossierId: string; entryId: string } & Omit<Reaction, "writtenAt">,
  ): Promise<Outcome<{ writtenAt: Micros }>> {
    const { dossierId, entryId, stance, text } = input;
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const act = {
        type: "reaction.put" as const,
        action: "U" as const,
        objectKind: "entry" as const,
        objectIds: [entryId],
      };
      const asked = await askEntry(scope, policy, { dossierId, entryId, action: "manage", act });
      if (!asked.ok) return asked;
      const problems = validateReaction({ stance, text });
      if (problems.length > 0) return failure({ code: "invalid-input", problems });
      const { state } = asked.value.entry;
      if (state === "removed" || state === "withdrawn") return failure({ code: "state-conflict" });
      const writtenAt = await scope.entries.putReaction(dossierId, entryId, { stance, text });
      const named = { ...act, ...touched([asked.value.entry], asked.value.decision, asked.value.facts) };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success({ writtenAt });
    });
  }
}
