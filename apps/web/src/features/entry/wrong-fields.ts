import { ApiProblem } from "../../shared/api/problem.js";

/** `/content/body/callMe` → `callMe`, in a row of a list `/content/body/work/0/hours` → `work/0/hours`, `/content/plainSummary` → `$summary`. */
export function fieldOfPointer(pointer: string): string {
  const parts = pointer.split("/").filter(Boolean);
  const body = parts.indexOf("body");
  if (body >= 0) return parts.slice(body + 1).join("/");
  return { plainSummary: "$summary", workStep: "$workStep" }[parts.at(-1) ?? ""] ?? "";
}

/** Field key, in a list with row and field → what is wrong with it, when that is why something was refused. */
export function wrongFields(error: unknown): Record<string, string> {
  const problems = error instanceof ApiProblem ? error.problems : [];
  return Object.fromEntries(problems.map((wrong) => [fieldOfPointer(wrong.pointer), wrong.code]));
}
