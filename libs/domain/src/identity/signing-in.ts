import type { Micros } from "../time.js";
import type { KnownPasskey, NewPasskey, NewStart } from "./passkeys.js";
import type { NewSession } from "./ports.js";
import type { SessionKind, SessionMeans } from "./session-limits.js";
import type { Assurance } from "./actor.js";

/** What a short ceremony is about; each is another kind, so that the step of one never counts in another. */
export type StepKind =
  | "start"
  | "started"
  | "start-key"
  | "sign-in"
  | "step-up"
  | "add-key"
  | "recovery"
  | "recovering"
  | "recovery-key"
  | "provider"
  | "linking"
  | "address";

/** A ceremony under way: a challenge that was given, a code that was sent. Lives ten minutes and is used once. */
export interface Step {
  kind: StepKind;
  accountId: string | null;
  data: Record<string, unknown>;
}

/** A code to be mailed with a step. Who the address belongs to, the database knows and does not tell. */
export interface CodeMail {
  address: string;
  addressHash: Buffer;
  code: string;
  language: "nl" | "en";
  /** Templates of mails.yaml: for an address without an account, and with one. */
  toUnknown: string;
  toKnown: string;
}

/** The steps of a ceremony. What a step holds is sealed under its token, which only the browser keeps. */
export abstract class SignInSteps {
  /** @returns the token for the cookie */
  abstract begin(step: Step): Promise<string>;
  /** The same with a mail; too many for one address in an hour are not sent, and nobody is told. */
  abstract beginWithCode(step: Step, mail: CodeMail): Promise<string>;
  /** Uses the step up, whatever comes of it. Null: unknown, used, expired, or of another kind. */
  abstract take(token: string, kinds: readonly StepKind[]): Promise<Step | null>;
  /** Counts a try and leaves the step open; null after five tries too. */
  abstract tryOnce(token: string, kind: StepKind): Promise<Step | null>;
}

/** A session as it stands, without touching it. */
export interface SessionStanding {
  kind: SessionKind;
  means: SessionMeans;
  assurance: Assurance;
  freshUntil: Micros | null;
  isFresh: boolean;
  idleEndsAt: Micros;
  endsAt: Micros;
}

/** A passkey somebody shows before they are signed in, with the one hat they have when they have only one. */
export interface ShownPasskey extends KnownPasskey {
  onlyMembershipId: string | null;
}

/** What is done before there is an actor. Every act runs the same statements whether the account is there or not. */
export abstract class SigningIn {
  abstract findPasskey(credentialId: Buffer): Promise<ShownPasskey | null>;
  /**
   * Opens a session when `proof` is not null and the counter went on; writes it in the account's record.
   * @param proof null when the passkey did not prove anything: runs the same, does nothing
   */
  abstract signIn(proof: PasskeyUse | null, session: NewSession): Promise<boolean>;
  /** Makes the account with all that belongs to it. False: the address or the passkey is somebody's already. */
  abstract start(start: NewStart, session: NewSession): Promise<boolean>;
  /**
   * Uses one code of the recovery card up.
   * @param accountId null when nothing was proved: runs the same, does nothing
   */
  abstract useRecoveryCode(accountId: string | null, codeHash: Buffer): Promise<boolean>;
  /** A new passkey after the card: every other session ends, and the owner gets a mail. */
  abstract recover(accountId: string, passkey: NewPasskey, session: NewSession): Promise<boolean>;
  abstract look(tokenHash: Buffer): Promise<SessionStanding | null>;
}

/** That a passkey was used, as the authenticator proved it. */
export interface PasskeyUse {
  credentialId: Buffer;
  counter: number;
  backedUp: boolean;
}

/** One mail of the outbox, for the page that shows what would be sent. */
export interface OutboxMail {
  id: string;
  to: string;
  template: string;
  language: "nl" | "en";
  parameters: Record<string, string>;
  createdAt: Micros;
}

/** Mails that stay here because no mail server is set. */
export abstract class Outbox {
  abstract newest(): Promise<OutboxMail[]>;
}
