import { PROBLEM_CODES, type ProblemBody } from "#contract/problem-codes.js";
import type { ProblemException } from "./problem-exception.js";

/** The body of an error answer (RFC 9457). `type` names the kind of problem; it is an identifier, not an address to visit. */
export function problemBody({ code, problems, details }: ProblemException, traceId: string): ProblemBody {
  const { status, title } = PROBLEM_CODES[code];
  return {
    type: `https://regiemap.example/problems/${code}`,
    title,
    status,
    code,
    traceId,
    ...(problems?.length ? { problems } : {}),
    ...(details ? { details } : {}),
  };
}
