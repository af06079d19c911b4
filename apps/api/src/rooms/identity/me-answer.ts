import type { Catalogue } from "#catalogue/types.js";
import type { Me, MembershipCard } from "#domain/identity/ports.js";
import { momentText } from "#edge/release/moment-text.js";
import type { MeAnswer } from "./identity.answer.js";

/** A membership that ended while somebody wore it is worn no more; they choose as whom they go on, also as themself. */
export function meAnswer(me: Me, catalogue: Catalogue): MeAnswer {
  const hat = (membership: MembershipCard) => ({
    ...membership,
    group: catalogue.professions.get(membership.profession)?.group ?? null,
    validUntil: momentText(membership.validUntil),
  });
  const active = me.memberships.find(({ id }) => id === me.activeMembershipId);
  return {
    account: me.account,
    kind: active ? "professional" : kindOf(me),
    demo: me.isDemo,
    assurance: me.assurance,
    activeMembership: active ? hat(active) : null,
    hatEnded: me.activeMembershipId !== null && !active,
    memberships: me.memberships.map(hat),
    mandates: me.mandates,
    ownDossierId: me.ownDossierId,
    language: me.language,
  };
}

function kindOf(me: Me): string {
  if (me.ownDossierId !== null) return "owner";
  return me.mandates.length > 0 ? "representative" : "relative";
}
