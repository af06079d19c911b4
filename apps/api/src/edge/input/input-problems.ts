import type { ValidationError } from "class-validator";
import type { InputProblem } from "#contract/problem-codes.js";

/** class-validator's constraint → the code that a client can translate. */
const CODES: Record<string, string> = {
  whitelistValidation: "unknown-field",
  isString: "wrong-type",
  isInt: "wrong-type",
  isBoolean: "wrong-type",
  isObject: "wrong-type",
  isArray: "wrong-type",
  nestedValidation: "wrong-type",
  isUuid: "not-an-id",
  maxLength: "too-long",
  minLength: "too-short",
  isIn: "not-an-option",
  matches: "malformed",
  min: "out-of-range",
  max: "out-of-range",
  arrayMinSize: "too-few",
  arrayMaxSize: "too-many",
  arrayUnique: "not-unique",
};

/** Every problem with its JSON pointer (RFC 6901). Values are not repeated. */
export function toInputProblems(errors: ValidationError[], parent = ""): InputProblem[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(parent, error.property);
    return [...own(error, pointer), ...toInputProblems(error.children ?? [], pointer)];
  });
}

function own(error: ValidationError, pointer: string): InputProblem[] {
  const constraints = Object.keys(error.constraints ?? {});
  if (constraints.length === 0) return [];
  if (error.value === undefined && !constraints.includes("whitelistValidation")) return [{ pointer, code: "required" }];
  const codes = new Set(constraints.map((name) => CODES[name] ?? "malformed"));
  // What is of the wrong type breaks every other rule too; saying so once is enough.
  return codes.has("wrong-type") ? [{ pointer, code: "wrong-type" }] : [...codes].map((code) => ({ pointer, code }));
}

/** A key that could be what somebody wrote is not repeated in an answer: the pointer then stops at what it stands in. */
const PLAIN_KEY = /^[A-Za-z$][A-Za-z0-9]{0,59}$|^\d{1,6}$/;

/** A JSON pointer one step further (RFC 6901). */
export function pointerTo(parent: string, key: string): string {
  return PLAIN_KEY.test(key) ? `${parent}/${key}` : parent;
}
