import { Injectable } from "@nestjs/common";
import type { DossierListing } from "#domain/dossier/ports.js";
import type { Caller } from "#domain/identity/actor.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { factsFor, judge } from "#domain/sharing/ask.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface ShownListing extends DossierListing {
  /** For the owner: what they read aloud to somebody who wants to ask them something. */
  shareCode: string | null;
}

/** One's own dossier, those one represents, and those that are shared. What changed is decided per dossier and purpose. */
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
        const purposes = listing.relation === "shared" ? listing.purposes.map(({ purpose }) => purpose) : [undefined];
        let changedAt: number | null = null;
        for (const purpose of new Set(purposes)) {
          const newest = await this.newestReadable(scope, listing.dossierId, purpose);
          if (newest !== null) changedAt = Math.max(changedAt ?? 0, newest);
        }
        const own = listing.relation === "own" ? await scope.dossiers.card(listing.dossierId) : null;
        listings.push({ ...listing, changedAt, shareCode: own?.shareCode ?? null });
      }
      return success(listings);
    });
  }

  private async newestReadable(scope: WorkScope, dossierId: string, purpose?: string): Promise<number | null> {
    const { policy } = this.vocabulary;
    const facts = await factsFor(scope, policy, dossierId, purpose);
    const { released } = judge(scope, policy, facts, "read", purpose);
    let newest: number | null = null;
    for (const entry of facts?.entries ?? []) {
      const numbers = new Set((released.get(entry.id) ?? []).map(({ revision }) => revision));
      for (const { number, authoredAt } of entry.released)
        if (numbers.has(number) || numbers.has(null)) newest = Math.max(newest ?? 0, authoredAt);
    }
    return newest;
  }
}
