import type { Problem } from "#domain/result.js";
import { LIMITS, type ContentProblem } from "./content/limits.js";
import { textProblem } from "./content/text.js";
import { validateContent } from "./content/validate.js";
import { isObject } from "./shape.js";
import type { Template } from "./types.js";

export { CONTENT_PROBLEMS, LIMITS, type ContentProblem } from "./content/limits.js";
export { validateContent } from "./content/validate.js";

const CONTENT_KEYS = new Set(["body", "plainSummary", "workStep"]);
const STANCES = new Set(["agree", "partly", "disagree"]);

/**
 * Judges what one revision says: the body, and the two standard texts of a professional.
 * @param content `{body, plainSummary?, workStep?}`; a standard text may be null
 * @param complete true at submit and accept
 * @param base pointer of the content in the request, e.g. `/content`
 */
export function validateRevision(template: Template, content: unknown, complete: boolean, base = ""): Problem[] {
  if (!isObject(content)) return [problem(base, "wrong-type")];
  const strange = Object.keys(content).filter((key) => !CONTENT_KEYS.has(key));
  return [
    ...strange.slice(0, 1).map(() => problem(base, "unknown-field")),
    ...validateContent(template, content["body"], complete, `${base}/body`),
    ...standardText(content["plainSummary"], template.plainSummary, `${base}/plainSummary`),
    ...standardText(content["workStep"], template.workStepQuestion, `${base}/workStep`),
  ];
}

/** Judges the owner's own view beside a sheet: `{stance, text}`; the text may be empty. */
export function validateReaction(reaction: unknown, base = ""): Problem[] {
  if (!isObject(reaction)) return [problem(base, "wrong-type")];
  const problems: Problem[] = [];
  if (Object.keys(reaction).some((key) => key !== "stance" && key !== "text"))
    problems.push(problem(base, "unknown-field"));
  if (typeof reaction["stance"] !== "string") problems.push(problem(`${base}/stance`, "required"));
  else if (!STANCES.has(reaction["stance"])) problems.push(problem(`${base}/stance`, "unknown-option"));
  const text = textProblem(reaction["text"] ?? "", LIMITS.longText, true);
  return text ? [...problems, problem(`${base}/text`, text)] : problems;
}

function standardText(value: unknown, asked: boolean, pointer: string): Problem[] {
  if (value === undefined || value === null) return [];
  if (!asked && value !== "") return [problem(pointer, "unknown-field")];
  const found = textProblem(value, LIMITS.summary, true);
  return found ? [problem(pointer, found)] : [];
}

function problem(pointer: string, code: ContentProblem): Problem {
  return { pointer, code };
}
