import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The owner lets a text be releasable: a separate act, after reading it first. */
@Injectable()
export class AcceptEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: EntryPlace & { revision?: number },
    onceKey: OnceKey | null = null,
  ): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.accept",
        action: "U",
        ask: "manage",
        move: (card) => {
          const release = input.revision ?? card.latestRevision;
          if (release < 1 || release > card.latestRevision) return "state-conflict";
          if (card.state === "submitted")
            return card.openedAt === null ? "state-conflict" : { to: "accepted", release };
          const waits = card.state === "accepted" && release > (card.releasedRevision ?? 0);
          return waits ? { to: "accepted", release } : "state-conflict";
        },
      }),
    );
  }
}
