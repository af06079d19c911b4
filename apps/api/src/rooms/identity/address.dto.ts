import { OneOf, Text } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";

export class NewAddressInput {
  @Text({ min: 3, max: 254, description: "Where the code goes." }) address: string;
  @OneOf(["nl", "en"], { description: "Of the letter with the code." }) language: "nl" | "en";
}

export class OwnAddressAnswer {
  @Out("text", { nullable: true, description: "Null: somebody invented has none." }) address: string | null;
  @Out("moment", { nullable: true }) verifiedAt: string | null;
}
