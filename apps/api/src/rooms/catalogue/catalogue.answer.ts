import { Out } from "#edge/release/out.js";

/** A list as it stands in the data files of libs/catalogue. */
export class CatalogueAnswer {
  @Out("text") version: string;
  @Out("open", { list: true }) items: object[];
}

export class PurposesAnswer extends CatalogueAnswer {
  @Out("text") evidenceNoticeNl: string;
  @Out("text") evidenceNoticeEn: string;
  @Out("open") rules: object;
}

export class LifePhasesAnswer extends CatalogueAnswer {
  @Out("open", { list: true }) transitions: object[];
}

export class PacksAnswer extends CatalogueAnswer {
  @Out("open") texts: object;
}

export class CeilingAnswer extends CatalogueAnswer {
  @Out("open") professions: object;
  @Out("open") onlyTemplates: object;
  @Out("open") reasons: object;
  @Out("open") reasonsEn: object;
  @Out("open") requirements: object;
  @Out("open") mandates: object;
}
