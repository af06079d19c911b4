import type { Facts, MandateFacts } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import type { ProposalKey } from "../sharing/proposal.js";
import type { LocalDate } from "../time.js";
import { powersOf, type Powers } from "./powers.js";
import type { WidenKeys } from "./widen-keys.js";

export interface MandateInForce {
  mandate: MandateFacts;
  powers: Powers;
}

/** As whom somebody decides. */
export interface ActingUnder {
  /** True when they may let more flow by themself. */
  decidesAlone: boolean;
  /** The key they can give to a proposal. */
  key: ProposalKey;
  /** Mandate under which they act, or null. */
  mandateId: string | null;
  /** True when the mandate under which they act reaches only some classes. */
  isPartial: boolean;
}

/** The mandates of this account that count today: one that is over, unchecked or shut is as if it were not there. */
export function mandatesInForce(
  { dossier, mandates }: Pick<Facts, "dossier" | "mandates">,
  accountId: string,
  today: LocalDate,
  policy: Policy,
): MandateInForce[] {
  return mandates
    .filter(({ holderAccountId }) => holderAccountId === accountId)
    .map((mandate) => ({ mandate, powers: powersOf(mandate, dossier.ownerBirthDate, today, policy) }))
    .filter((each): each is MandateInForce => each.powers !== null);
}

/** One of two keys before all; then one that decides everything, and before what is left one that decides something. */
export function mandateToUse(held: readonly MandateInForce[], { oneOf }: WidenKeys): MandateInForce | undefined {
  const longest = lastingFirst(held);
  return (
    held.find(({ mandate }) => oneOf.includes(mandate.id)) ??
    longest.find(({ powers }) => powers.decide === "all") ??
    longest.find(({ powers }) => decidesSomething(powers)) ??
    longest[0]
  );
}

/** The one that lasts longest first. */
export const lastingFirst = (held: readonly MandateInForce[]): MandateInForce[] =>
  held.toSorted(({ mandate: one }, { mandate: other }) =>
    one.validUntil === other.validUntil ? 0 : one.validUntil < other.validUntil ? 1 : -1,
  );

const decidesSomething = ({ decide }: Powers): boolean => decide === "all" || decide.size > 0;

/** A parent who decides with the owner decides nothing alone, yet about every class: one of two keys is no half a right. */
export function actingUnder({ mandate: { id }, powers }: MandateInForce): ActingUnder {
  return {
    decidesAlone: decidesSomething(powers),
    key: `mandate:${id}`,
    mandateId: id,
    isPartial: !(powers.decide === "all" || powers.decidesWithOwner),
  };
}
