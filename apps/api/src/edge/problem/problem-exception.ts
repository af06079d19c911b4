import type { InputProblem, ProblemCode } from "#contract/problem-codes.js";

/** An expected failure on its way to the client. Holds codes, numbers and keys only, never content. */
export class ProblemException extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly problems?: InputProblem[],
    readonly details?: Record<string, string | number>,
  ) {
    super(code);
  }
}
