import { Injectable } from "@nestjs/common";
import { validateReaction } from "#catalogue/content.js";
import type { Reaction } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import { authorCardOf, writerOf } from "#domain/dossier/writer.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry } from "#domain/sharing/ask.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

/**
 * The owner's own view beside a sheet; it travels with the sheet's release. Who decides for the owner may give one on their
 * behalf, under their own name, and never in the place of what the owner said.
 */
@Injectable()
export class PutReaction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: { dossierId: string; entryId: string } & Pick<Reaction, "stance" | "text">,
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
      const { entry, facts, releases } = asked.value;
      if (entry.state === "removed" || entry.state === "withdrawn") return failure({ code: "state-conflict" });
      const writer = writerOf(
        scope.actor,
        facts,
        releases.map(({ because }) => because),
      );
      const said = (await scope.entries.reactions(dossierId, [entryId])).get(entryId);
      if (writer.kind !== "owner" && said && !said.author) return failure({ code: "state-conflict" });
      const author = writer.kind === "owner" ? {} : { author: authorCardOf(await scope.identity.me(), writer) };
      const writtenAt = await scope.entries.putReaction(dossierId, entryId, { stance, text, ...author });
      const named = { ...act, ...touched([entry], asked.value.decision, facts) };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success({ writtenAt });
    });
  }
}
