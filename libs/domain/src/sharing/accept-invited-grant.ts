import { rightHat, type GrantOffer } from "../directory/invitation.js";
import type { InvitedGrant } from "../directory/repositories.js";
import type { KnownFailure, Outcome } from "../failures.js";
import { powersOf } from "../mandates/powers.js";
import { keysToWiden } from "../mandates/widen-keys.js";
import { allowedEvent } from "../record/event-of.js";
import { failure, success, type Result } from "../result.js";
import type { WorkScope } from "../unit-of-work.js";
import type { GrantTerms, ReaderCard, Receipt } from "./grant.js";
import { checkTerms } from "./grant-terms.js";
import type { Policy } from "./policy.js";
import type { ReaderFacts } from "./ports.js";

/**
 * The invited reader accepts: the last key. Everything that must be true of a grant is asked again, now about this very
 * membership, and the receipt gets their name. A yes of the owner's side that is still missing, and terms that no longer
 * hold, are one answer: it is not possible (any more).
 */
export async function acceptInvitedGrant(
  scope: WorkScope,
  policy: Policy,
  tokenHash: Buffer,
  offer: GrantOffer,
  grantId: string,
): Promise<Outcome<{ dossierId: string }>> {
  const invited = await scope.invitations.invitedGrant(tokenHash);
  if (invited === null) return failure({ code: "not-found" });
  const { dossier, neededKeys, givenKeys } = invited;
  const granteeKey = `m:${scope.actor.membershipId ?? ""}`;
  const reader =
    scope.actor.membershipId === null
      ? null
      : await scope.facts.ofReader(dossier.id, granteeKey, invited.terms.purpose);
  const hat = rightHat(offer, reader?.membership, scope.now);
  if (!hat.ok || reader === null) return hat.ok ? failure({ code: "not-found" }) : hat;
  const isComplete = neededKeys.every((key) => key === "reader" || givenKeys.includes(key));
  if (!isComplete || dossier.state !== "active") return failure({ code: "state-conflict" });
  const terms = termsNow(scope, policy, invited, granteeKey, reader);
  if (!terms.ok) return failure({ code: "state-conflict" });
  const receipt = receiptFor(invited.receipt, reader.card);
  if (!(await scope.invitations.acceptGrant(tokenHash, grantId, { ...invited, terms: terms.value }, receipt)))
    return failure({ code: "not-found" });
  const { purpose } = terms.value;
  const named = { type: "grant.accept", action: "C", objectKind: "grant" } as const;
  const authority = givenKeys.map((key) => key.replace("mandate:", ""));
  const event = allowedEvent(
    { ...named, objectIds: [grantId], purpose, dataClasses: receipt.dataClasses, authority },
    policy.version,
  );
  await scope.record.append(dossier.id, event);
  return success({ dossierId: dossier.id });
}

function termsNow(
  { now, today }: WorkScope,
  policy: Policy,
  { dossier, terms, neededKeys, givenKeys, mandate, entries }: InvitedGrant,
  granteeKey: string,
  reader: ReaderFacts,
): Result<GrantTerms, KnownFailure> {
  // Begins now at the earliest; the end is the one that was shown.
  const begun = { ...terms, granteeKey, validFrom: Math.max(terms.validFrom, now) };
  const isOwners = neededKeys.includes("owner") && givenKeys.includes("owner");
  const powers = mandate && powersOf(mandate, dossier.ownerBirthDate, today, policy);
  // A birthday since may have made the owner's own yes needed.
  if (!isOwners && (!powers || powers.decidesWithOwner)) return failure({ code: "state-conflict" });
  // A mandate whose key was needed is asked about too, also beside the owner's, until the owner decides alone.
  const isOwnersAlone = isOwners && keysToWiden(dossier.ownerBirthDate, today, [], policy).owner;
  if (!isOwnersAlone && mandate === null) return failure({ code: "state-conflict" });
  return checkTerms(begun, {
    policy,
    now,
    today,
    ownerAccountId: dossier.ownerAccountId,
    ownerBirthDate: dossier.ownerBirthDate,
    entries,
    grantee: { granteeKey, membership: reader.membership },
    otherGrants: reader.grants,
    otherPlaces: reader.teamPlaces ?? [],
    mandate: isOwnersAlone ? undefined : (mandate ?? undefined),
  });
}

/** The consent record names who it turned out to be; what the owner was shown stays as it was. */
function receiptFor(receipt: Receipt, { name, organisation }: ReaderCard): Receipt {
  return {
    ...receipt,
    controller: organisation ?? receipt.controller,
    recipients: [organisation === null ? name : `${name} (${organisation})`],
  };
}
