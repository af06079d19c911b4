import type { EntryCard } from "#domain/dossier/entry.js";
import { once, type OnceKey } from "#domain/once.js";
import type { EventType } from "#domain/record/access-event.js";
import { allowedEvent, touched } from "#domain/record/event-of.js";
import { failure, success, type Problem } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askEntry, type AllowedEntry } from "#domain/sharing/ask.js";
import type { Action } from "#domain/sharing/facts.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { WorkScope } from "#domain/unit-of-work.js";

export interface EntryPlace {
  dossierId: string;
  entryId: string;
  purpose?: string;
}

export interface EntryState {
  state: EntryCard["state"];
}

/** What an act does to a sheet; a string is the code of what is in its way. */
export type Move =
  | {
      to: EntryCard["state"];
      opened?: boolean;
      release?: number;
      reason?: string;
      revisions?: number[];
    }
  | "state-conflict"
  | "not-allowed"
  | { problems: Problem[] };

interface Act {
  type: EventType;
  action: "U" | "D";
  /** What the decision is asked. */
  ask: Action;
  /** The writer's own act: it has no purpose to name. */
  noPurpose?: true;
  move: (card: EntryCard, allowed: AllowedEntry) => Promise<Move> | Move;
}

/** One act on the state of a sheet: asked, done and recorded in one transaction. */
export async function actOnEntry(
  scope: WorkScope,
  policy: Policy,
  place: EntryPlace,
  onceKey: OnceKey | null,
  { type, action, ask, noPurpose, move }: Act,
): Promise<Outcome<EntryState>> {
  const { dossierId, entryId, purpose } = place;
  const stateNow = async () => success({ state: (await scope.entries.find(dossierId, entryId))?.state ?? "removed" });
  return once(
    scope,
    onceKey,
    async () => {
      const act = { type, action, objectKind: "entry" as const, objectIds: [entryId] };
      const asked = await askEntry(scope, policy, { dossierId, entryId, purpose, action: ask, act, noPurpose });
      if (!asked.ok) return asked;
      const card = await scope.entries.find(dossierId, entryId);
      if (card === null) return failure({ code: "state-conflict" });
      const change = await move(card, asked.value);
      if (change === "state-conflict" || change === "not-allowed") return failure({ code: change });
      if ("problems" in change) return failure({ code: "invalid-input", problems: change.problems });
      const { revisions, ...to } = change;
      const isMoved = await scope.entries.move(dossierId, entryId, { from: card.state, ...to });
      if (!isMoved) return failure({ code: "state-conflict" });
      const named = {
        ...act,
        purpose: purpose ?? null,
        ...touched([asked.value.entry], asked.value.decision, asked.value.facts),
        revisions: revisions ?? (to.release === undefined ? [] : [to.release]),
      };
      await scope.record.append(dossierId, allowedEvent(named, policy.version));
      return success({ madeId: entryId, value: { state: to.to } });
    },
    stateNow,
  );
}
