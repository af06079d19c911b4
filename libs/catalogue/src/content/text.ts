import type { ContentProblem } from "./limits.js";

const BROKEN = /\p{Surrogate}/u;
/** Embeddings, overrides and isolates: they can make a text read differently from what it says. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/u;
const CONTROL = /\p{Cc}/u;
const LINE_BREAK = /[\n\t]/g;

/**
 * What is wrong with a text, or null. Every script is fine, right-to-left letters included; what steers how text is
 * shown or stored is not. Lines may break only in a long text.
 * @param most length in code points
 */
export function textProblem(value: unknown, most: number, lines: boolean): ContentProblem | null {
  if (typeof value !== "string") return "wrong-type";
  if (value.length > most && (value.length > 2 * most || codePoints(value) > most)) return "too-long";
  if (BROKEN.test(value)) return "broken-unicode";
  if (DIRECTION.test(value)) return "direction-control";
  if (CONTROL.test(value.replace(LINE_BREAK, ""))) return "control-character";
  return !lines && value.search(LINE_BREAK) >= 0 ? "line-break" : null;
}

/** The two code units of one code point. */
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Length as a reader of code points counts it: an emoji of two code units is one. */
export function codePoints(text: string): number {
  return text.length - (text.match(PAIR)?.length ?? 0);
}
