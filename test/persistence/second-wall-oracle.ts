import type { MembershipFacts } from "#domain/sharing/facts.js";
import type { Policy } from "#domain/sharing/policy.js";
import { mandateClasses } from "#testing/oracle/naive-mandates.js";
import { plainMandatePolicy } from "#testing/oracle/plain-mandates.js";
import type { PlainMandate, PlainWorld } from "#testing/oracle/plain.js";
import { amsterdamDate } from "#testing/worlds/birthdays.js";
import type { SqlWorld, WorldEntry } from "#testing/worlds/sql-world.js";

/**
 * What row-level security lets an actor reach of one world, written from the sentences of the design and not from the
 * policies: the owner, the writer, a live grant of the acting key, a mandate in force; never past the ceiling, the state or
 * the period.
 * @returns marks `entry <id>`, `revision <id>/<number>`, `reaction <id>`
 */
export function reachable(world: SqlWorld, policy: Policy, now: number): Set<string> {
  const marks = new Set<string>();
  const isOwner = world.actor.accountId === world.dossier.ownerAccountId;
  for (const entry of world.entries) {
    const { state, author, released } = entry;
    const isWriter =
      author.kind === "membership" &&
      world.actor.isMembershipValid &&
      author.membershipId === world.actor.membership?.id;
    const isReleased = released.length > 0;
    const asReader =
      (state === "accepted" && isGranted(world, entry, policy, now)) ||
      (["accepted", "withdrawn", "removed"].includes(state) && isMandated(world, entry, policy, now));
    const seen = isOwner
      ? state !== "draft" || author.kind === "owner"
      : isWriter
        ? state !== "removed"
        : asReader && isReleased;
    if (seen) marks.add(`entry ${entry.id}`);
    for (const revision of entry.revisions)
      if (isOwner || isWriter ? seen : asReader && revision.isReleased)
        marks.add(`revision ${entry.id}/${revision.number}`);
    if (entry.hasReaction && (isOwner || (asReader && isReleased))) marks.add(`reaction ${entry.id}`);
  }
  return marks;
}

function isGranted(world: SqlWorld, { dataClass }: WorldEntry, policy: Policy, now: number): boolean {
  const { accountId, membership, isMembershipValid } = world.actor;
  if (world.dossier.state !== "active" || (membership && !isMembershipValid)) return false;
  const key = membership ? `m:${membership.id}` : `a:${accountId}`;
  const known = policy.classes.get(dataClass);
  const isForTeams = known?.health === false && known.itemOnly === false;
  const isLive = world.grants.some(
    (grant) =>
      (grant.granteeKey === key || (isForTeams && isInTeam(world, grant.id, now))) &&
      grant.state === "active" &&
      grant.validFrom <= now &&
      now < grant.validUntil,
  );
  return (
    isLive &&
    !rowsThatBind(policy, membership).some((cells) => !["offer", "ask"].includes(cells?.get(dataClass) ?? "never"))
  );
}

/** In the team a grant names, as the hat that is worn: checked by another, approved, and told of 72 hours ago or there already. */
function isInTeam({ actor, teamPlaces }: SqlWorld, grantId: string, now: number): boolean {
  return teamPlaces.some((place) => {
    if (place.grantId !== grantId || place.membershipId !== actor.membership?.id) return false;
    if (place.isSelfMade || !place.isApproved || place.verificationLevel === "self-stated") return false;
    return place.wasThere || now - place.toldAt >= 259_200_000_000;
  });
}

/** The rows of the ceiling that bind somebody; a cell that is not there is never. */
function rowsThatBind(policy: Policy, membership: MembershipFacts | null): (ReadonlyMap<string, string> | undefined)[] {
  if (!membership) return [policy.ceiling.get("relative")];
  const { group } = policy.professions.get(membership.profession)!;
  const rows = [policy.ceiling.get(group)];
  const isSworn =
    ["physician", "nursing"].includes(group) &&
    membership.confidentiality === "medical-secrecy" &&
    membership.verificationLevel === "register-checked";
  if ((membership.interest === "employer" || membership.organisationKind === "employer") && !isSworn)
    rows.push(policy.ceiling.get("employer-side"));
  const own = policy.professionCeiling.get(membership.profession);
  // A profession names only the classes for which it is stricter.
  if (own) rows.push(new Map([...policy.classes.keys()].map((key) => [key, own.get(key) ?? "ask"])));
  return rows;
}

function isMandated(world: SqlWorld, { dataClass }: WorldEntry, policy: Policy, now: number): boolean {
  if (world.dossier.state !== "active") return false;
  const question = { action: "read", today: amsterdamDate(now) };
  const plain = { question, dossier: world.dossier, policy: plainMandatePolicy(policy) } as unknown as PlainWorld;
  return world.mandates.some(
    (mandate) =>
      mandate.holderAccountId === world.actor.accountId && mandateClasses(plain, mandate as PlainMandate)(dataClass),
  );
}
