import { Injectable } from "@nestjs/common";
import type { Caller } from "#domain/identity/actor.js";
import type { Outcome } from "#domain/failures.js";
import type { OnceKey } from "#domain/once.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { actOnEntry, type EntryPlace, type EntryState } from "./entry-act.js";

/** The writer takes back what they wrote, and says why. */
@Injectable()
export class WithdrawEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(
    caller: Caller,
    input: EntryPlace & { reason: string },
    onceKey: OnceKey | null = null,
  ): Promise<Outcome<EntryState>> {
    return this.unitOfWork.run(caller, (scope) =>
      actOnEntry(scope, this.vocabulary.policy, input, onceKey, {
        type: "entry.withdraw",
        action: "D",
        ask: "read",
        noPurpose: true,
        move: (card, { releases }) => {
          if (!releases.some(({ because }) => because === "author")) return "not-allowed";
          const isThere = card.state === "draft" || card.state === "submitted" || card.state === "accepted";
          return isThere ? { to: "withdrawn", reason: input.reason } : "state-conflict";
        },
      }),
    );
  }
}
