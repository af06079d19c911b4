import type { KnownFailure } from "../failures.js";
import type { Actor } from "./actor.js";

/**
 * Acts that open or widen something, or that reach everything at once, need a session that was confirmed in the last
 * minutes; ending one thing, pausing and blocking never do.
 * @returns the failure to answer with, or null when the session is fresh
 */
export function needsFresh(actor: Pick<Actor, "isFresh">): KnownFailure | null {
  // Said plainly: a session of which nothing is known is not fresh.
  return actor.isFresh === true ? null : { code: "step-up-required", details: { reason: "fresh" } };
}
