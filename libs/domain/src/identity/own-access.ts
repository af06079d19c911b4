import type { Micros } from "../time.js";
import type { KnownPasskey, NewPasskey, PasskeyCard } from "./passkeys.js";
import type { SessionLimits, SessionMeans } from "./session-limits.js";
import type { PasskeyUse } from "./signing-in.js";

/** One of one's own sessions. */
export interface SessionCard {
  id: string;
  device: string;
  means: SessionMeans;
  startedAt: Micros;
  lastSeenAt: Micros;
  isCurrent: boolean;
}

/** What happened to one's own ways in. */
export interface AccountEvent {
  seq: number;
  at: Micros;
  /** `account.started`, `account.signed-in`, `account.passkey-added`, … */
  type: string;
  /** By what means, when that says something. */
  detail: string | null;
}

/** One's own sessions, of every device. */
export abstract class SessionRepository {
  abstract list(): Promise<SessionCard[]>;
  /** False when it is not one's own, or over already. */
  abstract end(sessionId: string): Promise<boolean>;
  abstract endOthers(): Promise<void>;
  /** Newest first. @param before only older than this number */
  abstract events(before: number | null, limit: number): Promise<AccountEvent[]>;
  /**
   * Confirms that it is them: the session is fresh for `minutes` and goes on under another token.
   * @returns until when; null when the passkey is not theirs or its counter went back
   */
  abstract confirm(use: PasskeyUse, tokenHash: Buffer, minutes: number): Promise<Micros | null>;
  /**
   * Puts on a hat, or takes it off (null): the session goes on under another token, with the limits that belong to it.
   * False when the membership is not one's own or does not count now.
   */
  abstract wear(membershipId: string | null, tokenHash: Buffer, limits: SessionLimits): Promise<boolean>;
}

/** One's own passkeys and recovery card. */
export abstract class PasskeyRepository {
  abstract list(): Promise<PasskeyCard[]>;
  abstract known(): Promise<KnownPasskey[]>;
  /** False when that passkey is known already. */
  abstract add(passkey: NewPasskey): Promise<boolean>;
  abstract rename(passkeyId: string, name: string): Promise<boolean>;
  /** The last one stays: without it nobody gets in. */
  abstract remove(passkeyId: string): Promise<"removed" | "not-found" | "last">;
  /** Ten new codes; the old ones are worth nothing any more. */
  abstract renewCard(codeHashes: Buffer[]): Promise<void>;
}

/** A mail to be sent: a template of mails.yaml and what is filled in. Never content of a binder. */
export interface NewMail {
  to: string;
  template: string;
  language: "nl" | "en";
  parameters: Record<string, string>;
}

/** Where one's own mail goes, and getting back in with it. */
export interface OwnAddress {
  address: string;
  verifiedAt: Micros;
}

/** Mail leaves from the worker, after the transaction that asked for it. */
export abstract class MailRepository {
  abstract send(mail: NewMail): Promise<void>;
  /** One's own address; null for somebody invented, who has none. */
  abstract ownAddress(): Promise<OwnAddress | null>;
  /**
   * Moves one's own mail to an address that was proved to be one's own. The old one is told; what was under way to get back
   * in through it is worth nothing any more. False when the address is another account's, or one has none.
   */
  abstract moveTo(address: string, addressHash: Buffer): Promise<boolean>;
}
