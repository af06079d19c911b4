import type { Manager } from "#domain/sharing/ask-manage.js";
import type { ProposalKey } from "#domain/sharing/proposal.js";
import type { Micros } from "#domain/time.js";

/** How long a proposal waits for the other key: thirty days. */
export const PROPOSAL_LIVES: Micros = 30 * 86_400_000_000;

/** The keys a proposal needs: the owner's, and that of one representative. Null when nobody can give them. */
export function neededKeys({ needed, key }: Manager): ProposalKey[] | null {
  const mandate = needed.oneOf.find((id) => key === `mandate:${id}`) ?? needed.oneOf[0];
  if (mandate === undefined) return null;
  const theirs: ProposalKey = `mandate:${mandate}`;
  return needed.owner ? ["owner", theirs] : [theirs];
}
