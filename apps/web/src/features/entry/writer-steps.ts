import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import { inLanguage, labelOf, type Language } from "../../shared/text/words.js";

/** One screen of writing. */
export interface WriterStep {
  /** Which of the sheets that are written together. */
  part: number;
  kind: "fields" | "summary" | "workStep";
  title: string;
  help: string | undefined;
  fields: TemplateField[];
}

type Side = "owner" | "professional";

function mayWrite(field: TemplateField, side: Side): boolean {
  return field.by === undefined || field.by === side;
}

/** The screens of one or more sheets, in order, for this side; a screen with no field for this side is left out. */
export function writerSteps(templates: readonly Template[], side: Side, language: Language): WriterStep[] {
  return templates.flatMap((template, part) => {
    const steps = template.steps.map((step): WriterStep => ({
      part,
      kind: "fields",
      title: labelOf({ labelNl: step.titleNl, labelEn: step.titleEn }, language),
      help: inLanguage(step.helpNl, step.helpEn, language),
      fields: step.fields.filter((field) => mayWrite(field, side)),
    }));
    const own = side === "professional";
    const extra = (kind: "summary" | "workStep"): WriterStep => ({
      part,
      kind,
      title: "",
      help: undefined,
      fields: [],
    });
    return [
      ...steps.filter((step) => step.fields.length > 0),
      ...(own && template.plainSummary ? [extra("summary")] : []),
      ...(own && template.workStepQuestion ? [extra("workStep")] : []),
    ];
  });
}
