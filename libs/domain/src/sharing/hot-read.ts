import type { EntryCard, Reaction, Revision } from "../dossier/entry.js";
import type { Actor, Caller } from "../identity/actor.js";
import type { AccessEventDraft } from "../record/access-event.js";
import type { Moment } from "../time.js";
import type { Decision } from "./decision.js";
import type { LoadedFacts } from "./ports.js";

/** Everything of one dossier that the first round trip of the view brings. */
export interface ViewFacts {
  facts: LoadedFacts;
  /** The same entries as `facts.entries`, with what the reader gets to see beside the text. */
  cards: EntryCard[];
  ownerName: string;
  /** Section keys in the order of the binder. */
  sections: string[];
}

/** What the second round trip has to fetch and to write. */
export type ViewPlan =
  | {
      outcome: "allowed";
      decision: Decision;
      revisions: { entryId: string; number: number }[];
      reactionsOf: string[];
      event: AccessEventDraft;
      /** The owner's own reads are recorded once per session, dossier and type. */
      eventOnce: boolean;
    }
  | { outcome: "refused"; event: AccessEventDraft };

export interface ViewMaterial {
  loaded: ViewFacts;
  decision: Decision;
  revisions: Revision[];
  reactions: Map<string, Reaction>;
}

/** THE read, in two dependent round trips. `decideOn` is synchronous and pure. */
export abstract class HotRead {
  /**
   * Facts → `decideOn` → bodies + event + commit. When the dossier's access version or the membership's version moved in
   * between, it decides again, once. Null = refused, and recorded; for a dossier that never was the same statements run.
   * `loaded` is null when the database shows this actor nothing. Throws SignInRequired.
   */
  abstract view(
    caller: Caller,
    dossierId: string,
    purpose: string | undefined,
    decideOn: (loaded: ViewFacts | null, actor: Actor, moment: Moment) => ViewPlan,
  ): Promise<ViewMaterial | null>;
}
