import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The owner keeps a sheet of their own to themself: no grant releases it. */
@Injectable()
export class MakeEntryPrivate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: EntryPlace, onceKey: OnceKey | null = null): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.make-private",
        action: "U",
        ask: "manage",
        move: (card) =>
          card.state === "accepted" && card.author.kind !== "membership" ? { to: "private" } : "state-conflict",
      }),
    );
  }
}
