import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The owner opens what somebody wrote about them. It says that they read it, and nothing more. */
@Injectable()
export class OpenEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: EntryPlace, onceKey: OnceKey | null = null): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.open",
        action: "U",
        ask: "manage",
        move: (card) => {
          const waits = card.state === "submitted" || card.latestRevision > (card.releasedRevision ?? 0);
          return waits ? { to: card.state, opened: true, revisions: [card.latestRevision] } : "state-conflict";
        },
      }),
    );
  }
}
