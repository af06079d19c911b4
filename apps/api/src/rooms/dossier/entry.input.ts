import { Id, Key, Nested, OneOf, Text, WholeNumber, YesNo } from "#edge/input/fields.js";
import { ContentInput } from "./content.input.js";

export class PurposeQuery {
  @Key({ optional: true, description: "Key of the purpose; needed by who reads by a grant." }) purpose?: string;
}

export class CreateEntryInput {
  @Key() templateKey: string;
  @Nested(() => ContentInput) content: ContentInput;
  @Key({ optional: true, description: "A professional says for which purpose they write." }) purpose?: string;
  @OneOf(["private", "accepted"], { optional: true, description: "Owner: who may see it by a grant, or nobody." })
  state?: "private" | "accepted";
  @YesNo({ optional: true, description: "Keep it as unfinished text." }) draft?: boolean;
  @YesNo({ optional: true, description: "Professional: send it to the owner at once." }) submit?: boolean;
  @Id({ optional: true, description: "Sheets written together share one." }) bundleId?: string;
}

export class ReviseInput {
  @Nested(() => ContentInput) content: ContentInput;
  @WholeNumber({ min: 0, max: 1_000_000, optional: true, description: "The revision it was started from; 0 = none." })
  basedOn?: number;
  @Key({ optional: true }) purpose?: string;
  @OneOf(["private", "accepted"], { optional: true, description: "Owner, first text of an unfinished sheet." })
  state?: "private" | "accepted";
}

export class DraftInput {
  @Nested(() => ContentInput) content: ContentInput;
  @WholeNumber({ min: 0, max: 1_000_000, optional: true }) basedOn?: number;
  @Key({ optional: true }) purpose?: string;
}

export class SubmitInput {
  @Nested(() => ContentInput, { optional: true, description: "Absent = the unfinished text that was kept." })
  content?: ContentInput;
  @Key({ optional: true }) purpose?: string;
}

export class ReadTextInput {
  @WholeNumber({ min: 1, max: 1_000_000, description: "The text that I read: 409 when there is a newer one." })
  revision: number;
}

export class WithdrawInput {
  @Text({ max: 2000, min: 1 }) reason: string;
}

export class ReactionInput {
  @OneOf(["agree", "partly", "disagree"]) stance: "agree" | "partly" | "disagree";
  @Text({ max: 10_000 }) text: string;
}
