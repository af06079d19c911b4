import { allowedEvent, refusedEvent, touched } from "../record/event-of.js";
import type { EntryCard } from "../dossier/entry.js";
import type { Actor } from "../identity/actor.js";
import type { Moment } from "../time.js";
import { knownPurpose } from "./ask.js";
import { decide } from "./decide.js";
import type { Decision } from "./decision.js";
import type { ViewFacts, ViewPlan } from "./hot-read.js";
import type { Policy } from "./policy.js";

const ACT = { type: "view", action: "R", objectKind: "dossier" } as const;

/**
 * Decides about a whole dossier at once and says what has to be fetched for it and what goes into the record. A set that
 * leaves things out is no refusal; an empty one is.
 */
export function planView(
  loaded: ViewFacts | null,
  actor: Actor,
  moment: Moment,
  policy: Policy,
  dossierId: string,
  purpose: string | undefined,
): ViewPlan {
  const named = { ...ACT, purpose: knownPurpose(policy, purpose) };
  if (loaded === null) {
    const event = refusedEvent({ ...named, objectIds: [dossierId] }, ["no-grant"], policy.version);
    return { outcome: "refused", event };
  }
  const facts = { ...loaded.facts, policy };
  const decision = decide({ actor, action: "read", purpose, ...moment }, facts);
  // Somebody in a role says for which purpose they look, also where they could read back their own texts without one.
  const isMute = (actor.membershipId ?? actor.linkId) !== null && decision.refused.includes("purpose-missing");
  if (decision.outcome === "refused" || isMute) {
    const event = refusedEvent({ ...named, objectIds: [dossierId] }, decision.refused, policy.version);
    return { outcome: "refused", event };
  }
  const readable = viewCards(loaded.cards, decision);
  // Whose own unfinished sheets are all there is for them has nothing to view.
  if (readable.length === 0 && decision.released.size > 0) {
    const event = refusedEvent({ ...named, objectIds: [dossierId] }, ["entry-not-released"], policy.version);
    return { outcome: "refused", event };
  }
  const revisions = revisionsOf(decision, { cards: readable });
  const event = allowedEvent(
    { ...named, ...touched(readable, decision, facts), revisions: revisions.map(({ number }) => number) },
    policy.version,
  );
  return {
    outcome: "allowed",
    decision,
    revisions,
    reactionsOf: reactionsOf(decision),
    event,
    eventOnce: isOwnRead(event.authority),
  };
}

/** The sheets of a view: what is released. Somebody's own unfinished sheet is no part of it: it is in their list of sheets. */
export function viewCards(cards: readonly EntryCard[], { released }: Pick<Decision, "released">): EntryCard[] {
  return cards.filter(({ id, state }) => state !== "draft" && released.has(id));
}

/** The revisions a decision names; its "newest" is the newest there is. Sheets with unfinished text only have none. */
export function revisionsOf(
  decision: Pick<Decision, "released">,
  { cards }: Pick<ViewFacts, "cards">,
): { entryId: string; number: number }[] {
  return cards
    .flatMap((card) =>
      (decision.released.get(card.id) ?? []).map(({ revision }) => ({
        entryId: card.id,
        number: revision ?? card.latestRevision,
      })),
    )
    .filter(({ number }) => number > 0);
}

/** Entries of which the owner's reaction may go along. */
export function reactionsOf({ released }: Pick<Decision, "released">): string[] {
  return [...released]
    .filter(([, releases]) => releases.some(({ fields }) => fields === "all" || fields.includes("$reaction")))
    .map(([id]) => id);
}

/** The owner looking at what is theirs: recorded once per session. */
export function isOwnRead(authority: readonly string[]): boolean {
  return authority.length === 0 || (authority.length === 1 && authority[0] === "owner");
}
