import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The owner lets grants release a sheet of their own again. */
@Injectable()
export class ShareEntryAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: EntryPlace, onceKey: OnceKey | null = null): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.share-again",
        action: "U",
        ask: "manage",
        move: (card) =>
          card.state === "private" && card.latestRevision > 0
            ? { to: "accepted", release: card.latestRevision }
            : "state-conflict",
      }),
    );
  }
}
