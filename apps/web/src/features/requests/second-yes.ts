import type { AccessRequest, GrantProposal } from "../../shared/api/types.js";

/** True when the owner said yes to this question and only somebody else's yes is still missing. */
export function waitsForSecond(
  request: Pick<AccessRequest, "from" | "purpose" | "askedAt" | "state">,
  proposals: readonly Pick<GrantProposal, "reader" | "purpose" | "createdAt" | "expiresAt" | "givenKeys">[],
  now = Date.now(),
): boolean {
  return (
    request.state === "open" &&
    proposals.some(
      ({ reader, purpose, createdAt, expiresAt, givenKeys }) =>
        reader.granteeKey === request.from.granteeKey &&
        purpose === request.purpose &&
        givenKeys.includes("owner") &&
        createdAt >= request.askedAt &&
        Date.parse(expiresAt) > now,
    )
  );
}
