import type { NewSession } from "./ports.js";

/** What may be touched before there is an actor. Its importers are a short list in .dependency-cruiser.cjs. */
export abstract class SystemRepositories {
  /** False when the account, or the membership of that account, does not exist. */
  abstract openSession(session: NewSession): Promise<boolean>;
  /** Ends the session at once, on every process. Ending twice is no error. */
  abstract endSession(tokenHash: Buffer): Promise<void>;
  /** Resolves when the database answers, rejects when it does not. */
  abstract ping(): Promise<void>;
}
