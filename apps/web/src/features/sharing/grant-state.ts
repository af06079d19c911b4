import type { Grant, ReaderCard } from "../../shared/api/types.js";

/** Stopped, still inside the ten seconds in which that can be undone. */
export function isStopping(grant: Grant, now = Date.now()): boolean {
  return grant.state === "paused" && grant.stopsAt !== null && Date.parse(grant.stopsAt) > now;
}

/** Running or paused: not over by its date, not ended, not past the ten seconds of a stop. */
export function isLive(grant: Grant, now = Date.now()): boolean {
  if (grant.state === "ended" || Date.parse(grant.validUntil) <= now) return false;
  return grant.stopsAt === null || isStopping(grant, now);
}

/** Somebody reads by this share at this moment: it is not paused, stopped or over. */
export function givesNow(grant: Grant, now = Date.now()): boolean {
  return grant.state === "active" && isLive(grant, now);
}

/** The shares by which this reader reads now: their own, and those of the team they are in. */
export function sharesNow(
  grants: readonly Grant[],
  { granteeKey, organisationId, profession }: ReaderCard,
  now = Date.now(),
): Grant[] {
  const keys = new Set([granteeKey, `t:${organisationId}:${profession}`]);
  return grants.filter((grant) => keys.has(grant.reader.granteeKey) && givesNow(grant, now));
}
