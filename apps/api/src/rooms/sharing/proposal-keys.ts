import type { Manager } from "#domain/sharing/ask-manage.js";
import type { GrantProposal, ProposalKey } from "#domain/sharing/proposal.js";
import type { Micros } from "#domain/time.js";

/** How long a proposal waits for the other key: thirty days. */
export const PROPOSAL_LIVES: Micros = 30 * 86_400_000_000;

/**
 * The keys that what a helper prepared still needs: those of whoever decides at the moment somebody says yes. A key that was
 * given keeps its place.
 */
function keysForPrepared(manager: Manager, given: readonly ProposalKey[]): ProposalKey[] | null {
  const { needed } = manager;
  if (needed.owner && needed.oneOf.length === 0) return ["owner"];
  const known = needed.oneOf.find((id) => given.includes(`mandate:${id}`));
  return neededKeys(known === undefined ? manager : { ...manager, key: `mandate:${known}` });
}

/**
 * The keys of a proposal for who is about to give theirs. It names one representative; while that one gave none, the yes of
 * any other who may decide takes its place. Null when nobody can give them.
 */
export function keysFor(manager: Manager, { preparedBy, neededKeys: keys, givenKeys }: GrantProposal) {
  if (preparedBy) return keysForPrepared(manager, givenKeys);
  const { key, needed } = manager;
  const isOpen = (each: ProposalKey): boolean => each.startsWith("mandate:") && !givenKeys.includes(each);
  const isOneOf = needed.oneOf.some((id) => key === `mandate:${id}`);
  return isOneOf ? keys.map((each) => (isOpen(each) ? key : each)) : keys;
}

/**
 * The mandate whose key is one of those that make a grant, whoever gave theirs first; null when the owner's own yes is
 * enough today, as it is once they are old enough.
 */
export function mandateAmong(keys: readonly ProposalKey[], { key, decidesAlone }: Manager): string | null {
  if (key === "owner" && decidesAlone) return null;
  return keys.find((each) => each.startsWith("mandate:"))?.replace("mandate:", "") ?? null;
}

/** The keys a proposal needs: the owner's, and that of one representative. Null when nobody can give them. */
export function neededKeys({ needed, key }: Manager): ProposalKey[] | null {
  const mandate = needed.oneOf.find((id) => key === `mandate:${id}`) ?? needed.oneOf[0];
  if (mandate === undefined) return null;
  const theirs: ProposalKey = `mandate:${mandate}`;
  return needed.owner ? ["owner", theirs] : [theirs];
}
