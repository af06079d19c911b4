import type { MandateFacts, MandateType } from "../sharing/facts.js";
import type { Policy } from "../sharing/policy.js";
import { startOfLocalDay } from "../local-day.js";
import type { LocalDate, Micros } from "../time.js";
import { birthday } from "./age.js";
import { powersOf, type Powers } from "./powers.js";

export type MandateEnd = "ended" | "laid-down" | "declined";

/** A mandate with everything that is on file about it. */
export interface Mandate extends Omit<MandateFacts, "holderAccountId"> {
  dossierId: string;
  /** Null while the owner's offer waits for somebody. */
  holder: { accountId: string; name: string } | null;
  /** Who stated it; null = it was brought in with other data. */
  statedBy: string | null;
  statedAt: Micros;
  sourceDocument: string;
  checkedAt: Micros | null;
  /** Until when an offer can be taken. */
  offerExpiresAt: Micros | null;
  endedAt: Micros | null;
  endReason: MandateEnd | null;
}

/**
 * `offered` = nobody took it yet · `waits` = stated, not checked · `in-force` · `shut` = checked, but it gives nothing today
 * (not begun, over, past a birthday, no checked incapacity) · `ended`.
 */
export type MandateState = "offered" | "waits" | "in-force" | "shut" | "ended";

/** What an owner may give by themself. The others come from the law or from a judge, and somebody else checks them. */
export const GIVEN_BY_OWNER: ReadonlySet<MandateType> = new Set(["supporter", "attorney"]);

/** How long the link of an offer can be used: a week. */
export const OFFER_LIVES: Micros = 7 * 86_400_000_000;

/** A mandate as the decision reads it; null while it is nobody's. */
export function factsOf({ holder, ...mandate }: Mandate): MandateFacts | null {
  return holder && { ...mandate, holderAccountId: holder.accountId };
}

/** What a mandate gives today, and the state that follows from that. */
export function standingOf(
  mandate: Mandate,
  ownerBirthDate: LocalDate,
  moment: { now: Micros; today: LocalDate },
  policy: Policy,
): { state: MandateState; powers: Powers | null } {
  const facts = factsOf(mandate);
  if (mandate.endedAt !== null) return { state: "ended", powers: null };
  if (facts === null) {
    const isOver = mandate.offerExpiresAt === null || mandate.offerExpiresAt <= moment.now;
    return { state: isOver ? "ended" : "offered", powers: null };
  }
  if (!mandate.checkedBy) return { state: "waits", powers: null };
  const powers = powersOf(facts, ownerBirthDate, moment.today, policy);
  return { state: powers === null ? "shut" : "in-force", powers };
}

/** The first day on which a mandate no longer counts, whatever happens: its own end, or a birthday before that. */
export function lastsUntil(
  { type, validUntil }: Pick<MandateFacts, "type" | "validUntil">,
  ownerBirthDate: LocalDate,
  policy: Policy,
): LocalDate {
  const endsAt = policy.mandates.types.get(type)?.endsAt ?? null;
  if (endsAt === null) return validUntil;
  const turns = birthday(ownerBirthDate, endsAt);
  return turns < validUntil ? turns : validUntil;
}

/** The moment at which that day begins in Amsterdam. */
export const lastsUntilMoment = (
  mandate: Pick<MandateFacts, "type" | "validUntil">,
  ownerBirthDate: LocalDate,
  policy: Policy,
): Micros => startOfLocalDay(lastsUntil(mandate, ownerBirthDate, policy));
