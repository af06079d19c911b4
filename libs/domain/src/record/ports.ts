import type { AccessEvent, AccessEventDraft } from "./access-event.js";

export abstract class AccessRecord {
  /** Appends to the dossier's chain in this transaction; the actor is frozen by the database. */
  abstract append(dossierId: string, event: AccessEventDraft): Promise<void>;
  /** A refusal about a dossier the actor may not know: to the dossier's chain when it exists, else to the account's. */
  abstract refuse(dossierId: string, event: AccessEventDraft): Promise<void>;
  abstract list(dossierId: string, page: { before?: number; limit: number }): Promise<AccessEvent[]>;
  /** Re-computes the whole chain and compares it with its head. */
  abstract verify(
    dossierId: string,
  ): Promise<{ intact: boolean; events: number; firstBroken: number | null; head: string }>;
}
