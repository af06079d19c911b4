import type { SessionKind, SessionMeans } from "./session-limits.js";

/** Assurance of a sign-in or of a checked membership, in the words of eIDAS (Regulation (EU) 910/2014, art. 8). */
export type Assurance = "low" | "substantial" | "high";

/**
 * Who acts. A professional acts as exactly one membership per session; a person without one acts as themself
 * (owner, relative, representative); a link acts for whoever holds it.
 */
export interface Actor {
  accountId: string;
  /** The membership chosen for this session, or null. */
  membershipId: string | null;
  /** Set only when the session was opened with a link; then nothing else about the actor counts. */
  linkId: string | null;
  /** Assurance of this session's sign-in. */
  assurance: Assurance;
  /** Groups the owner's own reads: one record per session and kind of object. */
  sessionId: string;
  /** True when they confirmed in the last minutes that it is them; see needsFresh. Absent = not. */
  isFresh?: boolean;
  sessionKind?: SessionKind;
  means?: SessionMeans;
  /** Set when a program of their organisation acts in the name of this professional; it reads nothing. */
  machineClientId?: string | null;
}

/** A program with a live access token that names a professional; both are looked up again together with the facts. */
export interface MachineCaller {
  clientId: string;
  /** SHA-256 of the access token. */
  tokenHash: Buffer;
  membershipId: string;
}

/** What the edge knows before any look-up: the hash of the session token, resolved together with the facts. */
export interface Caller {
  /** SHA-256 of the session token; null = anonymous. */
  tokenHash: Buffer | null;
  /** W3C trace id of the request, for the record. */
  traceId: string;
  /** Set when a program asks; it has no session. */
  machine?: MachineCaller;
}

/** Who asks, to count by; null = anonymous. */
export function askerOf({ tokenHash, machine }: Caller): string | null {
  return machine ? `machine ${machine.clientId}` : (tokenHash?.toString("base64url") ?? null);
}

/** The keys under which a grant can name this actor (`granteeKey`). */
export function granteeKeys(actor: Actor): string[] {
  if (actor.linkId) return [`l:${actor.linkId}`];
  return actor.membershipId ? [`m:${actor.membershipId}`] : [`a:${actor.accountId}`];
}
