import type { ProblemCode } from "#contract/problem-codes.js";
import type { FailureCode, Outcome } from "#domain/failures.js";
import { ProblemException } from "./problem-exception.js";

/** The one place where an expected failure becomes an answer. Exhaustive: a new code does not compile without a line here. */
const PROBLEM_OF: Record<FailureCode, ProblemCode> = {
  "not-found": "not-found",
  "not-allowed": "not-allowed",
  "purpose-missing": "purpose-missing",
  "invalid-input": "invalid-input",
  "revision-conflict": "revision-conflict",
  "version-conflict": "version-conflict",
  "state-conflict": "state-conflict",
  "idempotency-mismatch": "idempotency-mismatch",
  "invitation-for-somebody-else": "invitation-for-somebody-else",
  "invitation-needs-membership": "invitation-needs-membership",
  "invitations-enough": "invitations-enough",
  "step-up-required": "step-up-required",
  "sign-in-failed": "sign-in-failed",
  "last-passkey": "last-passkey",
  "too-young": "too-young",
};

/** The value of a use case's result. @throws ProblemException for a failure */
export function unwrap<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  const { code, problems, details } = result.failure;
  throw new ProblemException(PROBLEM_OF[code], problems, details);
}
