import type { KnownFailure } from "#domain/failures.js";
import { failure, success, type Result } from "#domain/result.js";
import type { Manager } from "#domain/sharing/ask-manage.js";
import { checkTerms } from "#domain/sharing/grant-terms.js";
import { FUTURE_KEY, futureMembership, futureReader } from "#domain/sharing/invited-reader.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { WorkScope } from "#domain/unit-of-work.js";
import type { AskedTerms } from "./grant.input.js";
import type { CheckedTerms } from "./propose-terms.js";

export interface InvitedTerms {
  /** The hat somebody needs to accept it. */
  profession: string;
  /** Without a reader: who that is, is known when they accept. */
  terms: Omit<AskedTerms, "granteeKey">;
}

/** The terms against somebody of that profession as they usually are; about who accepts it is asked again. */
export function checkInvited(
  { now, today }: WorkScope,
  policy: Policy,
  { facts, mandateId }: Manager,
  asked: InvitedTerms,
): Result<CheckedTerms, KnownFailure> {
  const { dossier, entries, mandates } = facts;
  const membership = futureMembership(asked.profession, policy, now);
  if (membership === null)
    return failure({ code: "invalid-input", problems: [{ pointer: "/profession", code: "not-an-option" }] });
  const terms = { ...asked.terms, granteeKey: FUTURE_KEY, validFrom: asked.terms.validFrom ?? now };
  const checked = checkTerms(terms, {
    policy,
    now,
    today,
    ownerAccountId: dossier.ownerAccountId,
    ownerBirthDate: dossier.ownerBirthDate,
    entries,
    grantee: { granteeKey: FUTURE_KEY, membership },
    otherGrants: [],
    otherPlaces: [],
    mandate: mandates.find(({ id }) => id === mandateId),
  });
  return checked.ok
    ? success({ terms: checked.value, reader: futureReader(membership, asked.terms.purpose, policy) })
    : checked;
}
