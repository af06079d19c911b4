import { Out } from "#edge/release/out.js";

export class ReaderAnswer {
  @Out("text") granteeKey: string;
  @Out("text") name: string;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text") group: string;
  @Out("text", { nullable: true }) organisation: string | null;
  @Out("id", { nullable: true }) organisationId: string | null;
  @Out("text", { nullable: true }) worksFor: string | null;
  @Out("text", { nullable: true }) verificationLevel: string | null;
}

export class ReadersAnswer {
  @Out(() => ReaderAnswer, { list: true }) items: ReaderAnswer[];
}

export class SeenEntryAnswer {
  @Out("id") entryId: string;
  @Out("boolean", { description: "Every field, also those the template gets later." }) allFields: boolean;
  @Out("text", { list: true, description: "The fields, when not all of them." }) fields: string[];
}

export class DossierReaderAnswer {
  @Out("id") grantId: string;
  @Out(() => ReaderAnswer) reader: ReaderAnswer;
  @Out("text") purpose: string;
  @Out("moment") validUntil: string;
  @Out("text") state: string;
  @Out(() => SeenEntryAnswer, { list: true }) entries: SeenEntryAnswer[];
}

export class DossierReadersAnswer {
  @Out(() => DossierReaderAnswer, { list: true }) items: DossierReaderAnswer[];
}
