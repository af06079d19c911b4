import { flag, list, optional, record, text, thing, whole, type Check } from "../shape.js";
import type { FirstPageLine, Pack, PackFile, PackGroup, PackItem } from "../types.js";

const item = thing<PackItem>({
  template: text,
  forNl: text,
  forEn: text,
  fields: list(text, 1),
  essential: list(text),
});
const group = thing<PackGroup>({ titleNl: text, titleEn: text, folded: optional(flag), items: list(item, 1) });

const pack = thing<Pack>({
  key: text,
  receivers: list(text, 1),
  labelNl: text,
  labelEn: text,
  introNl: text,
  introEn: text,
  coverTemplate: text,
  purpose: text,
  alsoUsedFor: list(text),
  nothingShownNl: text,
  nothingShownEn: text,
  neverIn: list(text),
  firstPage: optional(list(thing<FirstPageLine>({ template: text, field: text }), 1)),
  groups: list(group, 1),
});

export const packFile: Check<PackFile> = thing<PackFile>({
  version: whole(1),
  nothingShown: thing<PackFile["nothingShown"]>({ defaultNl: text, defaultEn: text }),
  ownerTexts: record(text),
  receiverTexts: record(text),
  packs: list(pack, 1),
});
