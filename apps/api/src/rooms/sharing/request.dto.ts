import { Id, Key, ListOf, OneOf, Text, WholeNumber } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import { ReaderAnswer } from "./reader.answer.js";

export class RequestItemInput {
  @Key() template: string;
}

export class AskAccessInput {
  @Text({ max: 32, min: 1, optional: true, description: "The code the owner reads aloud." }) shareCode?: string;
  @Id({ optional: true, description: "A dossier that is shared with me already." }) dossierId?: string;
  @Key() purpose: string;
  @ListOf(() => RequestItemInput, { min: 1, max: 20 }) items: RequestItemInput[];
  @WholeNumber({ min: 1, max: 24 }) months: number;
  @Text({ max: 2000, min: 1 }) reason: string;
}

export class AnswerRequestInput {
  @OneOf(["granted", "declined"]) answer: "granted" | "declined";
  @Id({ optional: true, description: "The grant it led to." }) grantId?: string;
}

/** The same for everybody and every time. */
export class AskedAnswer {}

export class MyRequestAnswer {
  @Out("id") id: string;
  @Out("text") purpose: string;
  @Out("moment") askedAt: string;
  @Out("text", { of: ["sent", "granted"] }) state: string;
}

export class MyRequestsAnswer {
  @Out(() => MyRequestAnswer, { list: true }) items: MyRequestAnswer[];
}

export class RequestItemAnswer {
  @Out("text") template: string;
}

export class AccessRequestAnswer {
  @Out("id") id: string;
  @Out(() => ReaderAnswer) from: ReaderAnswer;
  @Out("text") purpose: string;
  @Out(() => RequestItemAnswer, { list: true }) items: RequestItemAnswer[];
  @Out("integer") months: number;
  @Out("text") reason: string;
  @Out("moment") askedAt: string;
  @Out("text", { nullable: true, description: "The program of their organisation that asked in their name." })
  via: string | null;
  @Out("text", { of: ["open", "granted", "declined"] }) state: string;
  @Out("moment", { nullable: true }) answeredAt: string | null;
}

export class AccessRequestsAnswer {
  @Out(() => AccessRequestAnswer, { list: true }) items: AccessRequestAnswer[];
}
