import { Out } from "#edge/release/out.js";

export class EventActorAnswer {
  @Out("text") name: string;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text", { nullable: true }) organisation: string | null;
  @Out("text") kind: string;
  @Out("text", { nullable: true, description: "The program of their organisation through which they acted." })
  via: string | null;
}

export class EventEntryAnswer {
  @Out("id") id: string;
  @Out("text") templateKey: string;
  @Out("text") sectionKey: string;
}

/** One outcome of the decision. Fields follow NEN 7513; the sentence is made by the client. */
export class AccessEventAnswer {
  @Out("integer") seq: number;
  @Out("id") id: string;
  @Out("moment") at: string;
  @Out("moment", { nullable: true, description: "Demo data only: when it is told to have happened." })
  occurredAt: string | null;
  @Out("text") type: string;
  @Out("text", { of: ["C", "R", "U", "D", "E"] }) action: string;
  @Out("text", { of: ["allowed", "refused"] }) outcome: string;
  @Out("text", { list: true }) reasons: string[];
  @Out(() => EventActorAnswer) actor: EventActorAnswer;
  @Out("text", { nullable: true, description: "Mandate under which somebody acted." }) actingFor: string | null;
  @Out("text", { nullable: true }) purpose: string | null;
  @Out("text") objectKind: string;
  @Out("text", { list: true }) objectIds: string[];
  @Out(() => EventEntryAnswer, { list: true }) entries: EventEntryAnswer[];
  @Out("text", { list: true }) authority: string[];
}

export class AccessEventsAnswer {
  @Out(() => AccessEventAnswer, { list: true }) items: AccessEventAnswer[];
  @Out("integer", { nullable: true, description: "Give it as `before` for the next page." }) next: number | null;
}

export class CheckpointAnswer {
  @Out("moment") at: string;
  @Out("integer") seq: number;
}

export class VerifyAnswer {
  @Out("boolean") intact: boolean;
  @Out("integer") events: number;
  @Out("integer", { nullable: true }) firstBroken: number | null;
  @Out("text", { description: "Hash of the newest event, in hexadecimal." }) head: string;
  @Out(() => CheckpointAnswer, { nullable: true }) checkpoint: CheckpointAnswer | null;
}
