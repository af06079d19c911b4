import { Injectable } from "@nestjs/common";
import { INVITATION_LIVES, mayInvite, plainName } from "#domain/directory/invitation.js";
import type { DossierCard } from "#domain/dossier/ports.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { normaliseAddress } from "#domain/identity/mail-address.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { allowedEvent } from "#domain/record/event-of.js";
import { failure, success, type Result } from "#domain/result.js";
import { askToManage, byManager, underMandateFor, type Manager } from "#domain/sharing/ask-manage.js";
import type { GrantTerms } from "#domain/sharing/grant.js";
import { INVITED, invitedCard } from "#domain/sharing/invited-reader.js";
import type { GrantProposal, ProposalKey } from "#domain/sharing/proposal.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { INVITATION_PATH } from "#edge/invitation/invitation-path.js";
import { addressHash } from "#edge/session/address-hash.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { checkInvited, type InvitedTerms } from "./check-invited.js";
import { makeReceipt } from "./make-receipt.js";
import { neededKeys } from "./proposal-keys.js";

export interface NewReaderInvitation extends InvitedTerms {
  dossierId: string;
  address: string;
  /** Address of this website, for the link in the mail. */
  origin: string;
  shown: { text: string; language: "nl" | "en" };
}

export interface MadeReaderInvitation {
  id: string;
  /** Null when a repeated request made it before: its secret is not kept. */
  path: string | null;
  expiresAt: Micros;
  /** Keys of the owner's side that are still missing. */
  neededKeys: string[];
}

const ACT = { type: "grant.invite", action: "C", objectKind: "grant" } as const;

/**
 * Invites a professional with the grant prepared. It is a proposal that waits for the reader's key: the decision sees
 * nothing of it, and it becomes a grant only when who has that address accepts it in that profession.
 */
@Injectable()
export class InviteReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  run(caller: Caller, input: NewReaderInvitation, onceKey: OnceKey | null): Promise<Outcome<MadeReaderInvitation>> {
    const { policy } = this.vocabulary;
    return this.unitOfWork.run(caller, async (scope) => {
      const asked = await askToManage(scope, policy, input.dossierId, { ...ACT, objectIds: [input.dossierId] });
      if (!asked.ok) return asked;
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const expiresAt = scope.now + INVITATION_LIVES;
      return once(
        scope,
        onceKey,
        () => this.make(scope, input, underMandateFor(asked.value, input.terms.scope), expiresAt),
        (id) => this.again(scope, input.dossierId, id),
      );
    });
  }

  private async make(
    scope: WorkScope,
    input: NewReaderInvitation,
    manager: Manager,
    latest: Micros,
  ): Promise<Result<{ madeId: string; value: MadeReaderInvitation }, KnownFailure>> {
    const address = normaliseAddress(input.address);
    if (address === null)
      return failure({ code: "invalid-input", problems: [{ pointer: "/address", code: "malformed" }] });
    const checked = checkInvited(scope, this.vocabulary.policy, manager, input);
    if (!checked.ok) return checked;
    const keys = manager.decidesAlone ? [manager.key] : neededKeys(manager);
    if (keys === null) return failure({ code: "state-conflict" });
    const dossier = await scope.dossiers.card(input.dossierId);
    if (dossier === null) return failure({ code: "not-found" });
    const room = mayInvite(await scope.invitations.lately(input.dossierId));
    if (!room.ok) return room;
    const terms = { ...checked.value.terms, granteeKey: INVITED };
    const expiresAt = Math.min(latest, terms.validUntil);
    const proposalId = await this.propose(scope, input, manager, { dossier, terms, keys, address, expiresAt });
    const id = this.ids.row();
    const token = this.ids.secret();
    const path = `${INVITATION_PATH}#${token}`;
    const { profession, dossierId } = input;
    await scope.invitations.create({
      id,
      tokenHash: hashToken(token),
      kind: "grant",
      address,
      addressHash: addressHash(address),
      dossierId,
      proposalId,
      offer: { profession, purpose: terms.purpose, validUntil: terms.validUntil },
      expiresAt,
    });
    const { language } = input.shown;
    const parameters = {
      inviter: plainName(dossier.ownerName),
      profession: this.vocabulary.professionLabel(profession, language),
      link: `${input.origin}${path}`,
    };
    await scope.mails.send({ to: address, template: "invitation-grant", language, parameters });
    const event = { ...ACT, objectIds: [id], purpose: terms.purpose, ...byManager(manager) };
    await scope.record.append(dossierId, allowedEvent(event, this.vocabulary.policy.version));
    const waitsFor = keys.filter((key) => key !== manager.key);
    return success({ madeId: id, value: { id, path, expiresAt, neededKeys: waitsFor } });
  }

  /** As it stands now: a yes may have come since, or it was accepted. Its secret is told once. */
  private async again(scope: WorkScope, dossierId: string, id: string): Promise<Outcome<MadeReaderInvitation>> {
    const sent = (await scope.invitations.ofDossier(dossierId)).find((each) => each.id === id);
    if (sent === undefined) return failure({ code: "not-found" });
    const proposal = sent.proposalId && (await scope.proposals.find(dossierId, sent.proposalId));
    const waitsFor = proposal ? ownersSide(proposal).filter((key) => !proposal.givenKeys.includes(key)) : [];
    return success({ id, path: null, expiresAt: sent.expiresAt, neededKeys: waitsFor });
  }

  private async propose(
    scope: WorkScope,
    { dossierId, profession, shown }: NewReaderInvitation,
    manager: Manager,
    parts: { dossier: DossierCard; terms: GrantTerms; keys: ProposalKey[]; address: string; expiresAt: Micros },
  ): Promise<string> {
    const { policy, catalogue } = this.vocabulary;
    const reader = invitedCard(parts.address, profession, policy);
    const id = this.ids.row();
    const helperPresent = manager.mandateId !== null || !manager.decidesAlone;
    const about = {
      shown,
      dossier: parts.dossier,
      reader,
      terms: parts.terms,
      facts: manager.facts,
      catalogue,
      now: scope.now,
    };
    await scope.proposals.create({
      id,
      dossierId,
      terms: parts.terms,
      receipt: makeReceipt({ ...about, channel: "web", helperPresent }),
      neededKeys: [...parts.keys, "reader"],
      givenKeys: [manager.key],
      requestId: null,
      supersedes: null,
      preparedBy: null,
      createdAt: scope.now,
      expiresAt: parts.expiresAt,
    });
    return id;
  }
}

const ownersSide = ({ neededKeys: needed }: GrantProposal): ProposalKey[] => needed.filter((key) => key !== "reader");
