import type { Micros } from "../time.js";
import type { AccessEvent, AccessEventDraft } from "./access-event.js";

/** What an answer was decided on: when either has moved, it is decided again before anything is said. */
export interface DecidedOn {
  dossier: { accessVersion: number };
  membership?: { version: number };
}

export abstract class AccessRecord {
  /**
   * Appends to the dossier's chain in this transaction; the actor is frozen by the database. A read of what somebody wrote is
   * appended after it, with what it was decided on: versions only grow, so what still holds at the end held all the while.
   */
  abstract append(dossierId: string, event: AccessEventDraft, decidedOn?: DecidedOn): Promise<void>;
  /** Like `append`, but once per session, dossier and type: the owner's own reads, and what who acts for them
   * reads about sharing and the record. A sheet that is read for them is a line each time. */
  abstract appendOnce(dossierId: string, event: AccessEventDraft, decidedOn?: DecidedOn): Promise<void>;
  /** A refusal about a dossier the actor may not know: to the dossier's chain when it exists, else to the account's. */
  abstract refuse(dossierId: string, event: AccessEventDraft): Promise<void>;
  abstract list(dossierId: string, page: { before?: number; limit: number }): Promise<AccessEvent[]>;
  /** Re-computes the whole chain and compares it with its head. */
  abstract verify(dossierId: string): Promise<{
    intact: boolean;
    events: number;
    firstBroken: number | null;
    /** Hash of the newest event, in hexadecimal. */
    head: string;
    /** The newest signed checkpoint of this dossier's chain, or null. */
    checkpoint: { at: Micros; seq: number } | null;
  }>;
}
