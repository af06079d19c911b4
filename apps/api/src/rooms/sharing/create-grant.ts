import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { askToManage, byManager, underMandateFor, type Manager } from "#domain/sharing/ask-manage.js";
import type { Grant, GrantTerms, Receipt } from "#domain/sharing/grant.js";
import type { TeamPerson } from "#domain/sharing/ports.js";
import { membersOf } from "#domain/sharing/team-members.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { answerWithGrant } from "./answer-with-grant.js";
import type { AskedTerms } from "./grant.input.js";
import { makeReceipt } from "./make-receipt.js";
import { proposeTerms } from "./propose-terms.js";
import { neededKeys, PROPOSAL_LIVES } from "./proposal-keys.js";
import { endReplaced, findReplaced, madeGrant } from "./replace-grant.js";

export interface NewGrant {
  dossierId: string;
  terms: AskedTerms;
  shown: { text: string; language: "nl" | "en" };
  requestId?: string;
  supersedes?: string;
  /** Of a team: the keys of everybody who was shown in it. */
  shownPeople?: readonly string[];
  /** How it was agreed; `web` unless data are imported. */
  channel?: Receipt["channel"];
}

/** A grant, or what waits for the other key. */
export type MadeGrant = { id: string } | { proposalId: string; neededKeys: string[] };

/** Shares: makes a grant with its receipt, or a proposal where one key is not enough. */
@Injectable()
export class CreateGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: NewGrant, onceKey: OnceKey | null = null): Promise<Outcome<MadeGrant>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.make(scope, input),
        (id) => this.again(scope, input.dossierId, id),
      ),
    );
  }

  private async make(
    scope: WorkScope,
    input: NewGrant,
  ): Promise<Result<{ madeId: string; value: MadeGrant }, KnownFailure>> {
    const { policy, catalogue } = this.vocabulary;
    const { dossierId, supersedes } = input;
    const act = { type: "grant.create", action: "C", objectKind: "grant" } as const;
    const asked = await askToManage(scope, policy, dossierId, { ...act, objectIds: [dossierId] });
    if (!asked.ok) return asked;
    const stale = needsFresh(scope.actor);
    if (stale) return failure(stale);
    const manager = underMandateFor(asked.value, input.terms.scope);
    const checked = await proposeTerms(scope, policy, manager, input.terms, supersedes);
    if (!checked.ok) return checked;
    if (input.requestId !== undefined && (await scope.requests.find(dossierId, input.requestId)) === null)
      return failure({ code: "invalid-input", problems: [{ pointer: "/requestId", code: "not-found" }] });
    const dossier = await scope.dossiers.card(dossierId);
    if (dossier === null) return failure({ code: "not-found" });
    const { terms, reader } = checked.value;
    const replaced = await findReplaced(scope, input, terms.granteeKey, manager.sight);
    if (!replaced.ok) return replaced;
    const old = replaced.value;
    // Whoever was not shown is not agreed to yet: they are in no receipt, and wait as somebody new does.
    const people = reader.team && shownIn(membersOf(reader.team, scope.now), input.shownPeople);
    if (people?.length === 0)
      return failure({ code: "invalid-input", problems: [{ pointer: "/shownPeople", code: "required" }] });
    const receipt = makeReceipt({
      shown: input.shown,
      dossier,
      reader: reader.card,
      team: people,
      terms,
      facts: manager.facts,
      catalogue,
      now: scope.now,
      channel: input.channel ?? "web",
      helperPresent: manager.mandateId !== null || !manager.decidesAlone,
    });
    if (!manager.decidesAlone) return this.propose(scope, input, manager, terms, receipt);
    const ended = await endReplaced(scope, old);
    if (!ended.ok) return ended;
    const shownMembers = people?.map(({ membership }) => membership.id) ?? [];
    const id = await this.grant(scope, input, manager, { terms, receipt, shownMembers, old });
    return success({ madeId: id, value: { id } });
  }

  private async grant(
    scope: WorkScope,
    { dossierId, requestId }: NewGrant,
    { mandateId }: Manager,
    made: { terms: GrantTerms; receipt: Receipt; shownMembers: readonly string[]; old: Grant | null },
  ): Promise<string> {
    const { terms, receipt, shownMembers, old } = made;
    const id = this.ids.row();
    const { accountId } = scope.actor;
    const by = { accountId, mandateId, requestId: requestId ?? null, shownMembers };
    await scope.grants.create(dossierId, id, terms, by, receipt);
    await answerWithGrant(scope, dossierId, requestId, terms.granteeKey);
    const { purpose } = terms;
    const event = { ...madeGrant(id, old), purpose, dataClasses: receipt.dataClasses, ...byManager({ mandateId }) };
    await scope.record.append(dossierId, allowedEvent(event, this.vocabulary.policy.version));
    return id;
  }

  private async propose(
    scope: WorkScope,
    { dossierId, requestId, supersedes }: NewGrant,
    manager: Manager,
    terms: GrantTerms,
    receipt: Receipt,
  ): Promise<Result<{ madeId: string; value: MadeGrant }, KnownFailure>> {
    const needed = neededKeys(manager);
    if (needed === null) return failure({ code: "state-conflict" });
    const id = this.ids.row();
    await scope.proposals.create({
      id,
      dossierId,
      terms,
      receipt,
      neededKeys: needed,
      givenKeys: [manager.key],
      requestId: requestId ?? null,
      supersedes: supersedes ?? null,
      preparedBy: null,
      createdAt: scope.now,
      expiresAt: scope.now + PROPOSAL_LIVES,
    });
    const named = { type: "grant.agree", action: "C", objectKind: "grant", purpose: terms.purpose } as const;
    const event = { ...named, objectIds: [id], dataClasses: receipt.dataClasses, ...byManager(manager) };
    await scope.record.append(dossierId, allowedEvent(event, this.vocabulary.policy.version));
    const waitsFor = needed.filter((key) => key !== manager.key);
    return success({ madeId: id, value: { proposalId: id, neededKeys: waitsFor } });
  }

  private async again(scope: WorkScope, dossierId: string, id: string): Promise<Outcome<MadeGrant>> {
    if (await scope.grants.find(dossierId, id)) return success({ id });
    const proposal = await scope.proposals.find(dossierId, id);
    if (proposal === null) return failure({ code: "not-found" });
    const { neededKeys: needed, givenKeys } = proposal;
    return success({ proposalId: id, neededKeys: needed.filter((key) => !givenKeys.includes(key)) });
  }
}

/** Those who were shown in a team, as far as they are in it. */
function shownIn(members: readonly TeamPerson[], shownPeople: readonly string[] = []): TeamPerson[] {
  const shown = new Set(shownPeople);
  return members.filter(({ membership: { id } }) => shown.has(`m:${id}`));
}
