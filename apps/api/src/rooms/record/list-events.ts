import { Injectable } from "@nestjs/common";
import type { EntryCard } from "#domain/dossier/entry.js";
import type { Caller } from "#domain/identity/actor.js";
import type { AccessEvent } from "#domain/record/access-event.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { mandateUsed } from "#domain/record/representative-read.js";
import { success } from "#domain/result.js";
import type { Outcome } from "#domain/failures.js";
import { askDossier, judge } from "#domain/sharing/ask.js";
import type { Facts } from "#domain/sharing/facts.js";
import {
  isBlockWithin,
  isRequestWithin,
  lineWithin,
  proposalWithin,
  shareWithin,
  sightOf,
  type Sight,
} from "#domain/sharing/within-reach.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

const NOTHING: ReadonlySet<string> = new Set();
const ACT = { type: "record.read", action: "R", objectKind: "record" } as const;

export interface EventLine {
  event: AccessEvent;
  /** The sheets it is about, as far as who looks may read them. */
  entries: Pick<EntryCard, "id" | "templateKey" | "sectionKey">[];
}

export interface EventPage {
  lines: EventLine[];
  /** Number of the oldest line that was looked at, when there are older ones. */
  next: number | null;
}

/** Who looked: the record of a dossier, newest first, for who decides about it, as far as they do. */
@Injectable()
export class ListEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
  ) {}

  run(caller: Caller, input: { dossierId: string; before?: number; limit: number }): Promise<Outcome<EventPage>> {
    const { policy } = this.vocabulary;
    const { dossierId, before, limit } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askDossier(scope, policy, {
        dossierId,
        action: "manage",
        act: { ...ACT, objectIds: [dossierId] },
      });
      if (!asked.ok) return asked;
      const { facts } = asked.value;
      const events = await scope.record.list(dossierId, { before, limit });
      const isOwner = scope.actor.accountId === facts.dossier.ownerAccountId;
      const actingFor = isOwner ? null : mandateUsed(scope, policy, facts);
      const event = allowedEvent({ ...ACT, objectIds: [dossierId], actingFor }, policy.version);
      if (isOwner) await scope.record.appendOnce(dossierId, event);
      else await scope.record.append(dossierId, event);
      const readable = judge(scope, policy, facts, "read").released;
      const cards = new Map(facts.entries.filter(({ id }) => readable.has(id)).map((entry) => [entry.id, entry]));
      const sight = sightOf(scope.actor.accountId, facts, scope.today);
      const known = sight.reach === "all" ? NOTHING : await this.known(scope, dossierId, facts, cards, sight);
      const lines = events
        .map((each) => lineWithin(each, scope.actor.accountId, known, sight))
        .filter((each) => each !== null)
        .map((each) => ({
          event: each,
          entries: each.objectIds.map((id) => cards.get(id)).filter((card) => card !== undefined),
        }));
      const oldest = events.at(-1)?.seq ?? 1;
      return success({ lines, next: events.length === limit && oldest > 1 ? oldest : null });
    });
  }

  /**
   * What somebody who decides about some classes may see, as their lists show it: sheets, shares, what waits and the
   * invitations for it, nevers, requests and their own mandates.
   */
  private async known(
    scope: WorkScope,
    dossierId: string,
    { mandates }: Facts,
    cards: ReadonlyMap<string, unknown>,
    sight: Sight,
  ): Promise<ReadonlySet<string>> {
    const grants = (await scope.grants.list(dossierId)).filter((grant) => shareWithin(grant, sight));
    const waiting = (await scope.proposals.list(dossierId)).filter((proposal) => proposalWithin(proposal, sight));
    const wait = new Set(waiting.map(({ id }) => id));
    const invitations = (await scope.invitations.ofDossier(dossierId)).filter(
      ({ proposalId }) => proposalId !== null && wait.has(proposalId),
    );
    const blocks = (await scope.blocks.list(dossierId)).filter((block) => isBlockWithin(block, sight));
    const requests = (await scope.requests.forDossier(dossierId)).filter((request) => isRequestWithin(request, sight));
    const own = mandates.filter(({ holderAccountId }) => holderAccountId === scope.actor.accountId);
    const things = [...grants, ...waiting, ...invitations, ...blocks, ...requests, ...own];
    return new Set([...cards.keys(), ...things.map(({ id }) => id)]);
  }
}
