import { Injectable } from "@nestjs/common";
import type { EntryCard } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import type { AccessEvent } from "#domain/record/access-event.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askDossier, judge } from "#domain/sharing/ask.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const ACT = { type: "record.read", action: "R", objectKind: "record" } as const;

export interface EventLine {
  event: AccessEvent;
  /** The sheets it is about, as far as who looks may read them. */
  entries: Pick<EntryCard, "id" | "templateKey" | "sectionKey">[];
}

/** Who looked: the record of a dossier, newest first, for who decides about it. */
@Injectable()
export class ListEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; before?: number; limit: number }): Promise<Outcome<EventLine[]>> {
    const { policy } = this.vocabulary;
    const { dossierId, before, limit } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askDossier(scope, policy, {
        dossierId,
        action: "manage",
        act: { ...ACT, objectIds: [dossierId] },
      });
      if (!asked.ok) return asked;
      const { facts } = asked.value;
      const events = await scope.record.list(dossierId, { before, limit });
      const isOwner = scope.actor.accountId === facts.dossier.ownerAccountId;
      const event = allowedEvent(
        { ...ACT, objectIds: [dossierId], actingFor: isOwner ? null : (facts.mandates[0]?.id ?? null) },
        policy.version,
      );
      if (isOwner) await scope.record.appendOnce(dossierId, event);
      else await scope.record.append(dossierId, event);
      const readable = judge(scope, policy, facts, "read").released;
      const cards = new Map(facts.entries.filter(({ id }) => readable.has(id)).map((entry) => [entry.id, entry]));
      return success(
        events.map((each) => ({
          event: each,
          entries: each.objectIds.map((id) => cards.get(id)).filter((card) => card !== undefined),
        })),
      );
    });
  }
}
