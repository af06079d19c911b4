/**
 * Something the person who starts Regiemap can put right. The message is for them: whole sentences that say what is
 * wrong and what to do. The program prints it without a stack and ends with exit code 1.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

/** The short reason inside an unknown thrown value, for use at the end of a sentence. */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return reasonOf(thrown.errors[0]);
  return thrown instanceof Error ? thrown.message : String(thrown);
}
