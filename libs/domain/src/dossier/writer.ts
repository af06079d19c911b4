import type { Actor } from "../identity/actor.js";
import type { Me } from "../identity/ports.js";
import type { Author, Facts } from "../sharing/facts.js";
import type { AuthorCard } from "./entry.js";

/**
 * As whom this actor would write here. A representative writes under the mandate that lets them, or, before the decision
 * has said which one that is, under the first of theirs.
 * @param authority on what it was allowed: `owner`, `author`, mandate or grant ids
 */
export function writerOf(actor: Actor, facts: Facts, authority: readonly string[] = []): Author {
  const { accountId, membershipId } = actor;
  if (membershipId) return { kind: "membership", accountId, membershipId };
  const mandate = facts.mandates.find(({ id }) => authority.includes(id)) ?? facts.mandates[0];
  if (accountId !== facts.dossier.ownerAccountId && mandate)
    return { kind: "mandate", accountId, mandateId: mandate.id };
  return { kind: "owner", accountId };
}

/** The writer as readers will see them, frozen as they are now. */
export function authorCardOf(me: Me, author: Author): AuthorCard {
  const membership = author.kind === "membership" && me.memberships.find(({ id }) => id === author.membershipId);
  const mandate = author.kind === "mandate" && me.mandates.find(({ id }) => id === author.mandateId);
  return {
    kind: author.kind,
    name: me.account.name,
    profession: membership ? membership.profession : null,
    organisation: membership ? membership.organisation.name : null,
    mandateType: mandate ? mandate.type : null,
    ...(me.via === null ? {} : { via: me.via }),
  };
}
