import type { Actor } from "../identity/actor.js";
import type { Facts, GrantFacts } from "./facts.js";
import type { ReaderFacts } from "./ports.js";
import type { Micros } from "../time.js";
import { placesFor, teamAsReader } from "./team-members.js";

/** A question put as somebody else would put it: what they would be told, not what they may do here. */
export interface AsReader {
  actor: Actor;
  facts: Facts;
}

/**
 * The reader's own position in a dossier, for the owner's look beforehand. Their sign-in counts as strong: what limits them
 * then is what was checked about them, so that the owner never sees less than the reader may get.
 * @param grants their grants in the dossier, with or without a proposed one; of a team those that name the team
 */
export function asReader(facts: Facts, given: ReaderFacts, grants: readonly GrantFacts[], now: Micros): AsReader {
  const reader = given.team ? teamAsReader(given, given.team, facts.policy, now) : given;
  const { granteeKey } = reader.card;
  const linkId = granteeKey.startsWith("l:") ? granteeKey.slice(2) : null;
  const actor: Actor = {
    accountId: reader.accountId ?? "",
    membershipId: reader.membership?.id ?? null,
    linkId,
    assurance: "high",
    sessionId: "",
  };
  const { membership, organisationBasis } = reader;
  // Somebody else's mandates are theirs, not this reader's grants: only their own count, as they would when reading.
  const mandates = facts.mandates.filter(({ holderAccountId }) => holderAccountId === reader.accountId);
  const teamPlaces = reader.team ? placesFor(membership, grants) : reader.teamPlaces;
  return { actor, facts: { ...facts, grants, mandates, membership, organisationBasis, teamPlaces } };
}
