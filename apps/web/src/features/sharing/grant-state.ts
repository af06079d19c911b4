import type { Grant } from "../../shared/api/types.js";

/** Stopped, still inside the ten seconds in which that can be undone. */
export function isStopping(grant: Grant, now = Date.now()): boolean {
  return grant.state === "paused" && grant.stopsAt !== null && Date.parse(grant.stopsAt) > now;
}

/** Running or paused: not over by its date, not ended, not past the ten seconds of a stop. */
export function isLive(grant: Grant, now = Date.now()): boolean {
  if (grant.state === "ended" || Date.parse(grant.validUntil) <= now) return false;
  return grant.stopsAt === null || isStopping(grant, now);
}
