import type { KnownFailure } from "#domain/failures.js";
import { failure, type Result } from "#domain/result.js";
import type { Manager } from "#domain/sharing/ask-manage.js";
import { checkTerms } from "#domain/sharing/grant-terms.js";
import type { GrantTerms } from "#domain/sharing/grant.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { ReaderFacts } from "#domain/sharing/ports.js";
import type { WorkScope } from "#domain/unit-of-work.js";
import type { AskedTerms } from "./grant.input.js";

export interface CheckedTerms {
  terms: GrantTerms;
  reader: ReaderFacts;
}

/**
 * Checks what somebody wants to share against everything that must be true before a grant may be made, and settles what was
 * left open. The same for a look beforehand and for the grant itself.
 * @param without a grant that ends because of this one, and so does not count for the walls
 */
export async function proposeTerms(
  scope: WorkScope,
  policy: Policy,
  { facts, mandateId, decidesAlone }: Pick<Manager, "facts" | "mandateId" | "decidesAlone">,
  asked: AskedTerms,
  without?: string,
): Promise<Result<CheckedTerms, KnownFailure>> {
  const { dossier, entries, mandates } = facts;
  const reader = await scope.facts.ofReader(dossier.id, asked.granteeKey, asked.purpose);
  if (reader === null)
    return failure({ code: "invalid-input", problems: [{ pointer: "/granteeKey", code: "terms-reader-unknown" }] });
  const mandate = mandates.find(({ id }) => id === mandateId);
  if (mandateId !== null && mandate === undefined) return failure({ code: "state-conflict" });
  const { accountId, membership, hasConflict } = reader;
  const isParent = mandates.some(
    ({ holderAccountId, type }) => holderAccountId === accountId && (type === "parent" || type === "guardian"),
  );
  const isPerson = asked.granteeKey.startsWith("a:") && accountId !== null;
  const account = isPerson ? { accountId, isParent, hasConflict: hasConflict ?? false } : undefined;
  const checked = checkTerms(
    { ...asked, validFrom: asked.validFrom ?? scope.now },
    {
      policy,
      now: scope.now,
      today: scope.today,
      ownerAccountId: dossier.ownerAccountId,
      ownerBirthDate: dossier.ownerBirthDate,
      entries,
      grantee: { granteeKey: asked.granteeKey, membership, account, team: reader.team },
      otherGrants: reader.grants.filter(({ id }) => id !== without),
      otherPlaces: reader.teamPlaces ?? [],
      mandate,
      waitsForAYes: !decidesAlone,
    },
  );
  return checked.ok ? { ok: true, value: { terms: checked.value, reader } } : checked;
}
