import { flag, list, listOr, nullable, oneOf, optional, text, thing, whole, type Check } from "../shape.js";
import type { Field, Option, Scale, Step, Subfield, Template } from "../types.js";

const subfieldKeys = {
  key: text,
  type: oneOf(
    "shortText",
    "longText",
    "choice",
    "multiChoice",
    "scale",
    "date",
    "number",
    "yesNo",
    "list",
    "person",
    "attachment",
    "audio",
    "link",
  ),
  labelNl: text,
  labelEn: text,
  helpNl: optional(text),
  helpEn: optional(text),
  exampleNl: optional(text),
  exampleEn: optional(text),
  required: optional(flag),
  pairedWith: optional(text),
  by: optional(oneOf("owner", "professional")),
  dataClass: optional(text),
  options: optional(list(thing<Option>({ key: text, labelNl: text, labelEn: text }), 1)),
  scale: optional(
    thing<Scale>({
      min: whole(),
      max: whole(),
      minLabelNl: text,
      minLabelEn: text,
      maxLabelNl: text,
      maxLabelEn: text,
    }),
  ),
  unitNl: optional(text),
  unitEn: optional(text),
  linksTo: optional(list(text)),
};

const field = thing<Field>({
  ...subfieldKeys,
  fields: optional(list(thing<Subfield>(subfieldKeys), 1)),
  maxItems: optional(whole(1)),
});

const step = thing<Step>({
  titleNl: text,
  titleEn: text,
  helpNl: text,
  helpEn: optional(text),
  fields: list(field, 1),
});

export const templateFile: Check<Template> = thing<Template>({
  key: text,
  version: whole(1),
  labelNl: text,
  labelEn: text,
  set: oneOf("core", "extra"),
  section: text,
  authors: listOr(list(text, 1), oneOf("owner", "professional", "both")),
  dataClass: text,
  pictogram: text,
  printable: flag,
  audioAllowed: flag,
  reviewAfterMonths: nullable(whole(1)),
  ownerReadsFirst: flag,
  plainSummary: flag,
  workStepQuestion: flag,
  suggestedFor: list(text),
  source: optional(text),
  linkedTemplates: optional(list(text)),
  incompleteWithout: optional(list(text)),
  introNl: text,
  introEn: text,
  firstSteps: optional(whole(1)),
  moreNl: optional(text),
  moreEn: optional(text),
  steps: list(step, 1),
});
