import type { Micros } from "../time.js";

/** C R U D E, as in NEN 7513 / RFC 3881. */
export type EventAction = "C" | "R" | "U" | "D" | "E";

export type EventType =
  | "view"
  /** Everything was taken along as one file. */
  | "dossier.export"
  | "entry.list"
  | "entry.read"
  | "entry.create"
  | "entry.revise"
  | "entry.submit"
  | "entry.open"
  | "entry.accept"
  | "entry.turn-down"
  | "entry.withdraw"
  | "entry.remove"
  | "entry.make-private"
  | "entry.share-again"
  | "reaction.put"
  | "grant.create"
  /** Other terms for the same reader: the new grant, and the one that ended in the same moment. */
  | "grant.replace"
  | "grant.stop"
  | "grant.stop-all"
  | "grant.undo-stop"
  | "grant.pause"
  | "grant.resume"
  | "grant.shorten"
  | "grant.give-back"
  | "grant.end"
  | "grant.preview"
  | "grant.invite"
  | "grant.uninvite"
  | "grant.accept"
  /** One key of several was given: nothing flows yet. */
  | "grant.agree"
  | "grant.disagree"
  | "team.join"
  | "block.create"
  | "block.remove"
  | "request.create"
  | "request.answer"
  | "mandate.offer"
  | "mandate.accept"
  | "mandate.state"
  | "mandate.check"
  | "mandate.end"
  | "mandate.list"
  | "prepare.sheet"
  | "prepare.grant"
  | "prepare.take"
  | "prepare.remove"
  | "grant.review"
  | "record.read"
  /** What is shared, what waits, what was asked and who may never read: read for the owner, or refused to anybody. */
  | "sharing.read"
  | "machine.other"
  | "refusals.summary";

/** One outcome of the decision, in the fields of NEN 7513. Never content. */
export interface AccessEventDraft {
  type: EventType;
  action: EventAction;
  outcome: "allowed" | "refused";
  reasons: string[];
  purpose: string | null;
  /** Mandate under which somebody acted for the owner. */
  actingFor: string | null;
  objectKind: "dossier" | "entry" | "grant" | "block" | "request" | "mandate" | "record";
  objectIds: string[];
  revisions: number[];
  templateKeys: string[];
  dataClasses: string[];
  /** `owner`, `author`, mandate or grant ids on which it was allowed. */
  authority: string[];
  policyVersion: string;
}

/** An event as it stands in the chain: the actor is frozen as they were. */
export interface AccessEvent extends AccessEventDraft {
  id: string;
  seq: number;
  at: Micros;
  /** Only in the demo import: when it is told to have happened. */
  occurredAt: Micros | null;
  actor: {
    accountId: string | null;
    name: string;
    profession: string | null;
    organisation: string | null;
    kind: string;
    /** Name of the program through which they acted; absent = by themself. */
    via?: string;
  };
  traceId: string;
  hash: string;
}
