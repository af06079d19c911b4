import type { KnownFailure } from "../failures.js";
import { failure, success, type Result } from "../result.js";
import type { Micros } from "../time.js";
import type { GrantState } from "./facts.js";
import type { EndReason, Grant } from "./grant.js";

/** Between *stop* and the end: access is off at once, and for this long the owner can undo it. */
export const UNDO_STOP_WITHIN: Micros = 10_000_000;

/** What can be done with a grant. Its terms never change. */
export type GrantAct = "stop" | "undo-stop" | "pause" | "resume" | "shorten" | "give-back" | "supersede";
export type GrantSide = "owner" | "grantee";

/** A change as it has to be written down; absent = stays. */
export interface GrantChange {
  state?: GrantState;
  stopsAt?: Micros | null;
  endedAt?: Micros;
  endReason?: EndReason;
  validUntil?: Micros;
}

type Standing = Pick<Grant, "state" | "stopsAt" | "validFrom" | "validUntil">;

/** The state that counts at a moment: stopped or past its period is ended, also before a job has written that down. */
export function stateAt({ state, stopsAt, validUntil }: Standing, now: Micros): GrantState {
  if (state === "ended" || !(now < validUntil)) return "ended";
  return state === "paused" && stopsAt !== null && stopsAt <= now ? "ended" : state;
}

/**
 * The change an act makes, or why it cannot: `not-allowed` (the other side's act), `state-conflict`, or `invalid-input`
 * when a period would not become shorter. Nothing here lets more flow than before, except undoing a stop or a pause.
 */
export function changeGrant(
  grant: Standing,
  act: GrantAct,
  side: GrantSide,
  now: Micros,
  validUntil?: Micros,
): Result<GrantChange, KnownFailure> {
  if ((act === "give-back") !== (side === "grantee")) return failure({ code: "not-allowed" });
  const state = stateAt(grant, now);
  if (state === "ended") return failure({ code: "state-conflict" });
  const isStopping = grant.stopsAt !== null;
  switch (act) {
    case "stop":
      // A paused grant has nothing running to give back when it is undone, so it ends at once.
      if (isStopping) return failure({ code: "state-conflict" });
      return success(state === "paused" ? end(now, "stopped") : { state: "paused", stopsAt: now + UNDO_STOP_WITHIN });
    case "undo-stop":
      return isStopping ? success({ state: "active", stopsAt: null }) : failure({ code: "state-conflict" });
    case "pause":
      return state === "active" ? success({ state: "paused" }) : failure({ code: "state-conflict" });
    case "resume":
      return state === "paused" && !isStopping ? success({ state: "active" }) : failure({ code: "state-conflict" });
    case "shorten":
      return shorten(grant, now, validUntil);
    case "give-back":
      return success(end(now, "given-back"));
    case "supersede":
      return success(end(now, "superseded"));
  }
}

const end = (now: Micros, endReason: EndReason): GrantChange => ({
  state: "ended",
  stopsAt: null,
  endedAt: now,
  endReason,
});

/** The end of a period only ever moves nearer, and not into the past. */
function shorten(grant: Standing, now: Micros, validUntil: Micros | undefined): Result<GrantChange, KnownFailure> {
  const isShorter =
    validUntil !== undefined && validUntil >= now && validUntil > grant.validFrom && validUntil < grant.validUntil;
  if (isShorter) return success({ validUntil });
  return failure({ code: "invalid-input", problems: [{ pointer: "/validUntil", code: "terms-not-shorter" }] });
}
