import type { MandateType } from "../sharing/facts.js";
import type { LocalDate, Micros } from "../time.js";
import type { MandateChange } from "./mandate-acts.js";
import type { Mandate } from "./mandate.js";

/** What an owner offers: whoever takes it becomes its holder, after the owner said that this is the right person. */
export interface MandateOffer {
  id: string;
  dossierId: string;
  type: MandateType;
  /** SHA-256 of the token in the link. */
  tokenHash: Buffer;
  expiresAt: Micros;
  validFrom: LocalDate;
  validUntil: LocalDate;
  classesAsWritten: readonly string[];
  sourceDocument: string;
}

/** What somebody says about themself: they represent the owner of this code. */
export interface StatedMandate {
  id: string;
  shareCode: string;
  type: MandateType;
  sourceDocument: string;
  validFrom: LocalDate;
  validUntil: LocalDate;
}

/** A mandate with what has to be known of its owner to say how it stands. */
export type ListedMandate = Mandate & { owner: { accountId: string; name: string; birthDate: LocalDate } };

/** A mandate nobody else changes before the end of this work. */
export type HeldMandate = ListedMandate & {
  /** Its holder took part in this dossier as a professional, or stands on an employer's side: now, or within a year. */
  hasConflict: boolean;
};

export abstract class MandateRepository {
  /** All of a dossier for its owner, a holder's own for a holder; the newest first. */
  abstract list(dossierId: string): Promise<ListedMandate[]>;
  /** What the actor holds, over whatever dossier; what was ended is left out, and what nobody checked yet, unless the owner offered it. */
  abstract mine(): Promise<ListedMandate[]>;
  /** One of a dossier, held for a change; null when the actor may change none by that id. */
  abstract hold(dossierId: string, mandateId: string): Promise<HeldMandate | null>;
  abstract offer(offer: MandateOffer): Promise<void>;
  /** What an offer is about; null when it was never made, was taken, taken back, or is too old. */
  abstract findOffer(
    dossierId: string,
    tokenHash: Buffer,
  ): Promise<{ type: MandateType; ownerName: string; validUntil: LocalDate } | null>;
  /** Takes an offer, once; the id of the mandate, or null like `findOffer`. */
  abstract accept(dossierId: string, tokenHash: Buffer): Promise<string | null>;
  /** The dossier in which it was written down, or null: no such code, or said before. */
  abstract state(mandate: StatedMandate): Promise<string | null>;
  /** Of a mandate that is held. */
  abstract change(dossierId: string, mandateId: string, change: MandateChange): Promise<void>;
}
