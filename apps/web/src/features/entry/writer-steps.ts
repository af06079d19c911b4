import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";

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

/** A photo or a recording cannot be kept yet: such a question is not asked. None of them is ever required. */
function canKeep(field: TemplateField): boolean {
  return field.type !== "attachment" && field.type !== "audio";
}

/** A question that asks for another sheet has an answer only when there is one to point to. */
function hasAnswer(field: TemplateField, linkable: ReadonlySet<string>): boolean {
  return field.linksTo === undefined || field.linksTo.some((template) => linkable.has(template));
}

/** The questions this side can answer now; a list with no question left is no question either. */
function askable(fields: readonly TemplateField[], side: Side, linkable: ReadonlySet<string>): TemplateField[] {
  return fields.flatMap((field): TemplateField[] => {
    const mayWrite = field.by === undefined || field.by === side;
    if (!mayWrite || !canKeep(field) || !hasAnswer(field, linkable)) return [];
    if (field.fields === undefined) return [field];
    const inner = askable(field.fields, side, linkable);
    return inner.length === 0 ? [] : [{ ...field, fields: inner }];
  });
}

/**
 * The screens of one or more sheets, in order, for this side; a screen with no question for this side is left out.
 * @param linkable the templates of the sheets one can point to
 */
export function writerSteps(templates: readonly Template[], side: Side, linkable: ReadonlySet<string>): WriterStep[] {
  return templates.flatMap((template, part) => {
    const steps = template.steps.map((step): WriterStep => ({
      part,
      kind: "fields",
      title: step.title,
      help: step.help,
      fields: askable(step.fields, side, linkable),
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
