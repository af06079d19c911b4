import { flag, isObject, list, record, text, thing, whole, type Check } from "../shape.js";
import type { DataClassFile, GlossaryFile, PurposeFile, SectionFile } from "../types.js";

export const dataClassFile: Check<DataClassFile> = thing<DataClassFile>({
  version: whole(1),
  classes: list(
    thing<DataClassFile["classes"][number]>({
      key: text,
      labelNl: text,
      labelEn: text,
      explanationNl: text,
      explanationEn: text,
      special: text,
      itemOnly: flag,
      newEntriesFollow: flag,
      retentionAdvice: text,
    }),
    1,
  ),
  healthClasses: list(text),
});

const evidence: Check<PurposeFile["purposes"][number]["evidence"]> = (value, at, report) => {
  if (!isObject(value)) return flag(value, at, report);
  if (!Object.hasOwn(value, "default")) report(`${at}.default`, "is missing");
  record(flag)(value, at, report);
};

export const purposeFile: Check<PurposeFile> = thing<PurposeFile>({
  version: whole(1),
  purposes: list(
    thing<PurposeFile["purposes"][number]>({
      key: text,
      labelNl: text,
      labelEn: text,
      groups: list(text, 1),
      classes: list(text, 1),
      defaultMonths: whole(1),
      maxMonths: whole(1),
      evidence,
      basis6: list(text),
      basis9: list(text),
    }),
    1,
  ),
  evidenceNoticeNl: text,
  evidenceNoticeEn: text,
  rules: thing<PurposeFile["rules"]>({
    teamMaxMonths: whole(1),
    linkMaxDays: whole(1),
    walls: list(list(text)),
  }),
});

export const sectionFile: Check<SectionFile> = thing<SectionFile>({
  version: whole(1),
  sections: list(
    thing<SectionFile["sections"][number]>({
      key: text,
      labelNl: text,
      labelEn: text,
      pictogram: text,
      hintNl: text,
      hintEn: text,
    }),
    1,
  ),
});

export const glossaryFile: Check<GlossaryFile> = thing<GlossaryFile>({
  version: whole(1),
  terms: list(
    thing<GlossaryFile["terms"][number]>({
      term: text,
      termEn: text,
      explanationNl: text,
      explanationEn: text,
      codeTerm: text,
      avoid: list(thing<{ word: string; betterNl: string }>({ word: text, betterNl: text })),
    }),
  ),
});
