import type { WorkScope } from "#domain/unit-of-work.js";

/**
 * A grant for who asked is the answer to what they asked: it is open no longer, and they see that there is something. A
 * grant for somebody else answers nobody's question.
 */
export async function answerWithGrant(
  scope: WorkScope,
  dossierId: string,
  requestId: string | null | undefined,
  granteeKey: string,
): Promise<void> {
  if (!requestId) return;
  const request = await scope.requests.find(dossierId, requestId);
  if (request?.from.granteeKey === granteeKey) await scope.requests.answer(dossierId, requestId, "granted");
}
