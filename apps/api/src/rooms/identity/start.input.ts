import { DateText, OneOf, Text } from "#edge/input/fields.js";

export class StartInput {
  @Text({ min: 1, max: 200 }) name: string;
  @OneOf(["owner", "guest"], { description: "An owner gets a binder; a guest comes to read, help or work." })
  as: string;
  @DateText({ optional: true, description: "Of an owner; a guest gives none." }) birthDate?: string;
  @OneOf(["nl", "en"]) language: "nl" | "en";
  @Text({ min: 3, max: 254, description: "Where the code goes." }) address: string;
}

export class CodeInput {
  @Text({ min: 1, max: 20, description: "The eight digits from the mail." }) code: string;
}

export class RecoveryInput {
  @Text({ min: 3, max: 254 }) address: string;
}

export class RecoveryProofInput {
  @Text({ min: 1, max: 20, description: "The eight digits from the mail." }) code: string;
  @Text({ min: 1, max: 60, description: "One code of the recovery card." }) cardCode: string;
}
