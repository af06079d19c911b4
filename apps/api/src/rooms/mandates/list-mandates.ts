import { Injectable } from "@nestjs/common";
import type { Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { GIVEN_BY_OWNER, lastsUntil, standingOf, type MandateState } from "#domain/mandates/mandate.js";
import type { ListedMandate } from "#domain/mandates/ports.js";
import type { Powers } from "#domain/mandates/powers.js";
import { failure, success } from "#domain/result.js";
import { refuse } from "#domain/sharing/ask.js";
import type { Policy } from "#domain/sharing/policy.js";
import type { LocalDate } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface ShownMandate {
  mandate: ListedMandate;
  state: MandateState;
  powers: Powers | null;
  /** The first day on which it no longer counts, whatever happens. */
  until: LocalDate;
  isMine: boolean;
}

const ACT = { type: "mandate.list", action: "R", objectKind: "mandate" } as const;

/** Who acts for the owner, or helps them: all of it for the owner, for a holder their own. */
@Injectable()
export class ListMandates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, dossierId: string): Promise<Outcome<ShownMandate[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const found = await knownMandates(scope, dossierId);
      if (found !== null) return success(found.map((mandate) => shown(scope, policy, mandate)));
      await refuse(scope, policy, dossierId, { ...ACT, objectIds: [dossierId] }, { refused: ["no-grant"] });
      return failure({ code: "not-found" });
    });
  }

  /** What I hold, over whatever binder. */
  mine(caller: Caller): Promise<Outcome<ShownMandate[]>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const { membershipId, linkId } = scope.actor;
      if (membershipId || linkId) return success([]);
      return success((await scope.mandates.mine()).map((mandate) => shown(scope, policy, mandate)));
    });
  }
}

/** Mandates this actor may know in a dossier, as themself; null when they have nothing to do with it. */
export async function knownMandates(scope: WorkScope, dossierId: string): Promise<ListedMandate[] | null> {
  const { accountId, membershipId, linkId } = scope.actor;
  const card = await scope.dossiers.card(dossierId);
  const all = await scope.mandates.list(dossierId);
  if (membershipId || linkId) return null;
  if (card?.ownerAccountId === accountId) return all;
  const mine = all.filter((each) => each.holder?.accountId === accountId && each.endedAt === null && isTold(each));
  return mine.length > 0 ? mine : null;
}

/**
 * A holder knows what the owner offered them, and what was checked. What they said about themself stays untold until then:
 * it would tell whether a share code is anybody's, and whose.
 */
const isTold = ({ type, checkedBy }: ListedMandate): boolean => GIVEN_BY_OWNER.has(type) || Boolean(checkedBy);

export function shown(scope: WorkScope, policy: Policy, mandate: ListedMandate): ShownMandate {
  const { birthDate } = mandate.owner;
  return {
    mandate,
    ...standingOf(mandate, birthDate, scope, policy),
    until: lastsUntil(mandate, birthDate, policy),
    isMine: mandate.holder?.accountId === scope.actor.accountId,
  };
}
