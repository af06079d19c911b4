import { Injectable } from "@nestjs/common";
import type { DossierListing } from "#domain/dossier/ports.js";
import type { Caller } from "#domain/identity/actor.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { factsFor, judge } from "#domain/sharing/ask.js";
import { strongerSignIns, type Stronger } from "#domain/sharing/stronger.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface ShownListing extends Omit<DossierListing, "purposes"> {
  purposes: (DossierListing["purposes"][number] & { stronger: Stronger[] })[];
  /** For the owner: what they read aloud to somebody who wants to ask them something. */
  shareCode: string | null;
}

/**
 * One's own dossier, those one represents, those that are shared, and those in which one can still read what one wrote. What
 * changed is decided per dossier and purpose.
 */
@Injectable()
export class ListDossiers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller): Promise<Outcome<ShownListing[]>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const listings: ShownListing[] = [];
      for (const listing of await scope.dossiers.listFor()) {
        const shown = await this.shown(scope, listing);
        if (shown !== null) listings.push(shown);
      }
      return success(listings);
    });
  }

  private async shown(scope: WorkScope, listing: DossierListing): Promise<ShownListing | null> {
    const { dossierId, relation } = listing;
    if (relation === "wrote") {
      // Who may read nothing back, for example because of a "never", is not told that there is something.
      const { isReadable } = await this.readable(scope, dossierId);
      return isReadable ? { ...listing, purposes: [], shareCode: null } : null;
    }
    const purposes = relation === "shared" ? listing.purposes.map(({ purpose }) => purpose) : [undefined];
    let changedAt: number | null = null;
    const stronger = new Map<string | undefined, Stronger[]>();
    for (const purpose of new Set(purposes)) {
      const found = await this.readable(scope, dossierId, purpose);
      if (found.newest !== null) changedAt = Math.max(changedAt ?? 0, found.newest);
      stronger.set(purpose, found.stronger);
    }
    const shown = listing.purposes.map((each) => ({ ...each, stronger: stronger.get(each.purpose) ?? [] }));
    const own = relation === "own" ? await scope.dossiers.card(dossierId) : null;
    return { ...listing, purposes: shown, changedAt, shareCode: own?.shareCode ?? null };
  }

  private async readable(
    scope: WorkScope,
    dossierId: string,
    purpose?: string,
  ): Promise<{ newest: number | null; stronger: Stronger[]; isReadable: boolean }> {
    const { policy } = this.vocabulary;
    const { actor, now, today } = scope;
    const facts = await factsFor(scope, policy, dossierId, purpose);
    const { released } = judge(scope, policy, facts, "read", purpose);
    let newest: number | null = null;
    for (const entry of facts?.entries ?? []) {
      const numbers = new Set((released.get(entry.id) ?? []).map(({ revision }) => revision));
      for (const { number, authoredAt } of entry.released)
        if (numbers.has(number) || numbers.has(null)) newest = Math.max(newest ?? 0, authoredAt);
    }
    const question = { actor, action: "read" as const, purpose, now, today };
    const more = facts && purpose !== undefined ? strongerSignIns(question, facts) : [];
    return { newest, stronger: more, isReadable: released.size > 0 };
  }
}
