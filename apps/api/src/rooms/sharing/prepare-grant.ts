import { Injectable } from "@nestjs/common";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { Ids } from "#domain/ids.js";
import { askToPrepare } from "#domain/mandates/ask-prepare.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import type { AskedTerms } from "./grant.input.js";
import { makeReceipt } from "./make-receipt.js";
import { PROPOSAL_LIVES } from "./proposal-keys.js";
import { proposeTerms } from "./propose-terms.js";

export interface PreparedGrant {
  dossierId: string;
  terms: AskedTerms;
  shown: { text: string; language: "nl" | "en" };
}

/** A helper puts a share ready: no key is given, and nothing flows before the owner says yes. */
@Injectable()
export class PrepareGrant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: PreparedGrant, onceKey: OnceKey | null = null): Promise<Outcome<{ id: string }>> {
    return this.unitOfWork.run(caller, (scope) =>
      once(
        scope,
        onceKey,
        () => this.prepare(scope, input),
        async (id) => success({ id }),
      ),
    );
  }

  private async prepare(
    scope: WorkScope,
    { dossierId, terms: wanted, shown }: PreparedGrant,
  ): Promise<Result<{ madeId: string; value: { id: string } }, KnownFailure>> {
    const { policy, catalogue } = this.vocabulary;
    const act = { type: "prepare.grant", action: "C", objectKind: "grant" } as const;
    const asked = await askToPrepare(scope, policy, dossierId, { ...act, objectIds: [dossierId] });
    if (!asked.ok) return asked;
    const { facts, mandateId, isOwner } = asked.value;
    // An owner shares; there is nothing to prepare for oneself.
    if (isOwner) return failure({ code: "not-allowed" });
    const checked = await proposeTerms(scope, policy, { facts, mandateId: null, decidesAlone: false }, wanted);
    if (!checked.ok) return checked;
    const dossier = await scope.dossiers.card(dossierId);
    if (dossier === null) return failure({ code: "not-found" });
    const { terms, reader } = checked.value;
    const { now } = scope;
    const about = { shown, dossier, reader: reader.card, terms, facts, catalogue, now };
    const receipt = makeReceipt({ ...about, channel: "web", helperPresent: true });
    const id = this.ids.row();
    const preparedBy = { accountId: scope.actor.accountId, name: "" };
    const keys = { neededKeys: ["owner" as const], givenKeys: [], requestId: null, supersedes: null };
    await scope.proposals.create({
      id,
      dossierId,
      terms,
      receipt,
      ...keys,
      preparedBy,
      createdAt: now,
      expiresAt: now + PROPOSAL_LIVES,
    });
    const named = { ...act, objectIds: [id], purpose: terms.purpose, dataClasses: receipt.dataClasses };
    const authority = mandateId === null ? [] : [mandateId];
    await scope.record.append(dossierId, allowedEvent({ ...named, authority, actingFor: mandateId }, policy.version));
    return success({ madeId: id, value: { id } });
  }
}
