import type { Problem } from "#domain/result.js";
import { isObject } from "../shape.js";
import type { Field, Template } from "../types.js";
import { LIMITS, type ContentProblem } from "./limits.js";
import { codePoints } from "./text.js";
import { JUDGES } from "./values.js";

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
/** Only a key of this form is repeated in a problem: an answer never holds what somebody wrote. */
const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

type Tell = (pointer: string, code: ContentProblem) => void;

/**
 * Judges the values of a sheet against its template; any input gives an answer, never an exception.
 * An absent field, an empty text and an empty list are the same: skipped. `null` is not a value.
 * @param content the body: field key → value
 * @param complete true at submit and accept: required fields must be there (inside a list: in every row)
 * @param base pointer of the body in the request, e.g. `/content/body`
 * @returns every problem (at most 200) with its JSON pointer (RFC 6901); empty = valid
 */
export function validateContent(template: Template, content: unknown, complete: boolean, base = ""): Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (pointer, code) => {
    if (problems.length < LIMITS.problems) problems.push({ pointer, code });
  };
  const fields = template.steps.flatMap((step) => step.fields);
  judgeRecord(content, fields, base, complete, tell);
  if (problems.length === 0 && textLength(content) > LIMITS.body) tell(base, "too-long");
  return problems;
}

function judgeRecord(value: unknown, fields: readonly Field[], at: string, complete: boolean, tell: Tell): void {
  if (!isObject(value)) return tell(at, "wrong-type");
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) tell(`${at}/${key}`, "forbidden-key");
    else if (!fields.some((field) => field.key === key)) tell(pointerTo(at, key), "unknown-field");
  }
  for (const field of fields) {
    const own = Object.hasOwn(value, field.key);
    if (own) judgeField(value[field.key], field, `${at}/${field.key}`, complete, tell);
    if (complete && field.required && (!own || isEmpty(value[field.key]))) tell(`${at}/${field.key}`, "required");
  }
}

function judgeField(value: unknown, field: Field, at: string, complete: boolean, tell: Tell): void {
  if (field.type === "list") return judgeRows(value, field, at, complete, tell);
  const problem = JUDGES[field.type](value, field);
  if (problem) tell(at, problem);
}

function judgeRows(value: unknown, { fields = [], maxItems }: Field, at: string, complete: boolean, tell: Tell): void {
  if (!Array.isArray(value)) return tell(at, "wrong-type");
  const most = maxItems ?? LIMITS.rows;
  if (value.length > most) return tell(at, "too-many");
  value.forEach((row, index) => judgeRecord(row, fields, `${at}/${index}`, complete, tell));
}

function pointerTo(at: string, key: string): string {
  return PLAIN_KEY.test(key) ? `${at}/${key}` : at;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

function textLength(value: unknown): number {
  if (typeof value === "string") return codePoints(value);
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + textLength(item), 0);
}
