import type { WorldBuilder } from "#domain/directory/ports.js";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import type { Micros } from "#domain/time.js";
import type { UnitOfWork } from "#domain/unit-of-work.js";
import type { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { DemoCast } from "./demo-cast.js";

/** Nobody is at the keyboard: the import says who acts. */
export const IMPORTER: Caller = { tokenHash: null, traceId: "0".repeat(32) };

/** One thing that happened, to be played back in the order of time. */
export interface Act {
  at: Micros;
  /** For the message when it fails. */
  what: string;
  play: (stage: Stage) => Promise<void>;
}

/** What the acts of the demo world need to be played. */
export class Stage {
  constructor(
    private readonly builder: WorldBuilder,
    readonly vocabulary: Vocabulary,
    readonly cast: DemoCast,
  ) {}

  /** A unit of work in which this person acts at that moment. */
  as(who: string, at: Micros): UnitOfWork {
    return this.builder.as(this.cast.player(who), at);
  }
}

/** The value of what was done; a demo item that a rule refuses is a fault of the data and stops the start. */
export function done<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  const { code, problems = [] } = result.failure;
  throw new Error(`${code} ${problems.map((each) => `${each.pointer} ${each.code}`).join(", ")}`.trim());
}

/** Gives out the one id that a demo item has, so that it is the same after every load. */
export class FixedIds extends Ids {
  constructor(private readonly id: string) {
    super();
  }

  row(): string {
    return this.id;
  }

  secret(): string {
    throw new Error("The demo world makes no secrets.");
  }
}
