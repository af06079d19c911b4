import type { Assurance } from "./actor.js";
import type { NewSession } from "./ports.js";
import type { Micros } from "../time.js";

/** The levels of assurance, the lowest first (eIDAS). */
export const ASSURANCES: readonly Assurance[] = ["low", "substantial", "high"];

/** Whether one level of assurance is at least another. */
export function isAtLeast(level: Assurance, wanted: Assurance): boolean {
  return ASSURANCES.indexOf(level) >= ASSURANCES.indexOf(wanted);
}

/** The highest of these levels; the lowest there is when there are none. */
export function highest(levels: readonly Assurance[]): Assurance {
  return levels.reduce((most, level) => (isAtLeast(level, most) ? level : most), "low");
}

/**
 * Whether somebody who came with this level may change their ways in for a few minutes. With the lowest one they may not:
 * a passkey added with it would be worth more than what it was added with.
 */
export function makesFresh(level: Assurance): boolean {
  return isAtLeast(level, "substantial");
}

const LONGEST_SUBJECT = 255;

/**
 * Whether a provider's name for somebody may be kept. Nine digits may not: that is what a citizen service number looks like,
 * and a broker has to be asked for a pseudonym instead (OpenID Connect Core 1.0, 2: at most 255 ASCII characters).
 */
export function isSubject(subject: string): boolean {
  return subject.length <= LONGEST_SUBJECT && /^[\x21-\x7e]+$/.test(subject) && !/^\d{9}$/.test(subject);
}

/** Who somebody is at a provider, as the provider proved it. */
export interface ProvidedIdentity {
  issuer: string;
  subject: string;
  /** Key of the provider in the settings. */
  provider: string;
}

/** A provider that somebody signs in with, as they see it. */
export interface LinkedIdentityCard {
  id: string;
  provider: string;
  linkedAt: Micros;
}

/** A session that was confirmed with a provider and goes on under another token. */
export interface Raise {
  accountId: string;
  sessionId: string;
  assurance: Assurance;
  tokenHash: Buffer;
  /** Minutes for which it is fresh. */
  freshMinutes: number;
}

/** What comes back from a provider has no session with it: the browser keeps that cookie from another website's redirect. */
export abstract class ProvidedIdentities {
  /** The account, with the one hat it has when it has only one. Null: nobody here has it. */
  abstract find(identity: ProvidedIdentity): Promise<{ accountId: string; onlyMembershipId: string | null } | null>;
  /** Opens a session and writes it in the account's record. False when the identity is not that account's. */
  abstract signIn(identity: ProvidedIdentity, session: NewSession): Promise<boolean>;
  /** False when the session is over, or the identity is somebody's already. */
  abstract link(identity: ProvidedIdentity, accountId: string, sessionId: string): Promise<boolean>;
  /** False when the session is over or had a higher level, or the identity is not that account's. */
  abstract raise(identity: ProvidedIdentity, raise: Raise): Promise<boolean>;
}

/** One's own. */
export abstract class LinkedIdentityRepository {
  abstract list(): Promise<LinkedIdentityCard[]>;
  /** False when it is not there. A passkey always stays, so nobody is locked out. */
  abstract unlink(id: string): Promise<boolean>;
}
