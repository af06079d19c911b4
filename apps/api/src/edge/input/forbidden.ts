import type { InputProblem } from "#contract/problem-codes.js";
import { pointerTo } from "./input-problems.js";

const DEEPEST = 12;
const POLLUTING = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What no input may hold, whatever its shape: NUL and other control characters that no keyboard makes (PostgreSQL refuses
 * NUL), halves of surrogate pairs, keys that reach for prototypes, and nesting without an end.
 */
export function findForbidden(value: unknown, pointer = "", depth = 0): InputProblem[] {
  if (typeof value === "string") return isClean(value) ? [] : [{ pointer, code: "forbidden-character" }];
  if (value === null || typeof value !== "object") return [];
  if (depth > DEEPEST) return [{ pointer, code: "too-deep" }];
  return Object.entries(value).flatMap(([key, inside]) => {
    const at = pointerTo(pointer, key);
    if (POLLUTING.has(key)) return [{ pointer: at, code: "unknown-field" }];
    return isClean(key) ? findForbidden(inside, at, depth + 1) : [{ pointer, code: "forbidden-character" }];
  });
}

function isClean(text: string): boolean {
  // Tab, line feed and carriage return are ordinary; the other C0 controls and DEL are not. Bidi marks are: people mix scripts.
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  return !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text) && !/\p{Surrogate}/u.test(text);
}
