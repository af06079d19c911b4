import { Key, Nested } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import { ContentInput } from "./content.input.js";

export class PrepareSheetInput {
  @Key() templateKey: string;
  @Nested(() => ContentInput) content: ContentInput;
}

export class PreparedSheetAnswer {
  @Out("id") id: string;
  @Out("text", { description: "Name of the helper." }) preparedBy: string;
  @Out("text") templateKey: string;
  @Out("integer") templateVersion: number;
  @Out("open") body: Record<string, unknown>;
  @Out("text", { nullable: true }) plainSummary: string | null;
  @Out("text", { nullable: true }) workStep: string | null;
  @Out("moment") createdAt: string;
}

export class PreparedSheetsAnswer {
  @Out(() => PreparedSheetAnswer, { list: true }) items: PreparedSheetAnswer[];
}

export class PreparedIdAnswer {
  @Out("id") id: string;
}

export class TakenAnswer {
  @Out("id", { description: "The sheet, unfinished, in the owner's binder." }) entryId: string;
}
