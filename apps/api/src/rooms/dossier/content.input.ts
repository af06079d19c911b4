import type { RevisionContent } from "#domain/dossier/entry.js";
import { Open, Text } from "#edge/input/fields.js";

/** What a writer says on a sheet; the template says which fields there are. */
export class ContentInput {
  @Open({ description: "Values by field key; checked against the template." }) body: Record<string, unknown>;
  @Text({ max: 4000, optional: true }) plainSummary?: string;
  @Text({ max: 4000, optional: true }) workStep?: string;
}

export function contentOf(input: ContentInput): RevisionContent {
  return { body: input.body, plainSummary: input.plainSummary || null, workStep: input.workStep || null };
}
