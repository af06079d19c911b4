import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The owner takes a sheet out of their dossier; the file of the organisation that wrote it is not ours to touch. */
@Injectable()
export class RemoveEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: EntryPlace, onceKey: OnceKey | null = null): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.remove",
        action: "D",
        ask: "manage",
        move: (card) => (card.state === "removed" ? "state-conflict" : { to: "removed" }),
      }),
    );
  }
}
