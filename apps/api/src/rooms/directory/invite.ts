import { Injectable } from "@nestjs/common";
import {
  INVITATION_LIVES,
  mayInvite,
  plainName,
  type InvitationKind,
  type SentInvitation,
} from "#domain/directory/invitation.js";
import { offerProblems, type MembershipOffer } from "#domain/directory/people.js";
import type { KnownFailure, Outcome } from "#domain/failures.js";
import type { Caller } from "#domain/identity/actor.js";
import { normaliseAddress } from "#domain/identity/mail-address.js";
import { needsFresh } from "#domain/identity/step-up.js";
import { Ids } from "#domain/ids.js";
import { once, type OnceKey } from "#domain/once.js";
import { failure, success, type Result } from "#domain/result.js";
import type { Micros } from "#domain/time.js";
import { UnitOfWork, type WorkScope } from "#domain/unit-of-work.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { INVITATION_PATH } from "#edge/invitation/invitation-path.js";
import { addressHash } from "#edge/session/address-hash.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";

export interface MadeInvitation {
  id: string;
  /** Null when a repeated request made it before: its secret is not kept. */
  path: string | null;
  expiresAt: Micros;
}

interface Wanted {
  kind: Exclude<InvitationKind, "grant">;
  address: string;
  /** Address of this website, for the link in the mail. */
  origin: string;
  organisationId?: string;
  organisation?: string;
  offer: MembershipOffer | null;
}

/**
 * Invitations that are no grant: to work somewhere, to start a binder. The mail goes to whatever address was given; whether
 * anybody has an account there is not looked at.
 */
@Injectable()
export class Invite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vocabulary: Vocabulary,
    private readonly ids: Ids,
  ) {}

  colleague(
    caller: Caller,
    input: { organisationId: string; address: string; offer: MembershipOffer; origin: string },
    onceKey: OnceKey | null,
  ): Promise<Outcome<MadeInvitation>> {
    const { organisationId, offer } = input;
    return this.unitOfWork.run(caller, async (scope) => {
      const organisation = await scope.organisations.find(organisationId);
      if (organisation === null) return failure({ code: "not-found" });
      const stale = needsFresh(scope.actor);
      if (stale) return failure(stale);
      const problems = offerProblems(offer, this.vocabulary.policy, scope);
      if (problems.length > 0) return failure({ code: "invalid-input", problems });
      const { address, origin } = input;
      const wanted = { kind: "membership", address, origin, organisationId, offer } as const;
      return this.send(scope, { ...wanted, organisation: organisation.name }, onceKey);
    });
  }

  /** By anybody who is signed in: a professional, or somebody close. They get nothing by it. */
  starter(
    caller: Caller,
    input: { address: string; origin: string },
    onceKey: OnceKey | null,
  ): Promise<Outcome<MadeInvitation>> {
    return this.unitOfWork.run(caller, (scope) => this.send(scope, { kind: "start", ...input, offer: null }, onceKey));
  }

  sent(caller: Caller, organisationId: string): Promise<Outcome<{ sent: SentInvitation[]; now: Micros }>> {
    return this.unitOfWork.run(caller, async (scope) => {
      if ((await scope.organisations.find(organisationId)) === null) return failure({ code: "not-found" });
      return success({ sent: await scope.invitations.ofOrganisation(organisationId), now: scope.now });
    });
  }

  withdraw(caller: Caller, organisationId: string, invitationId: string): Promise<Outcome<null>> {
    return this.unitOfWork.run(caller, async (scope) => {
      const isManaged = (await scope.organisations.find(organisationId)) !== null;
      const sent = await scope.invitations.ofOrganisation(organisationId);
      if (!isManaged || !sent.some(({ id }) => id === invitationId)) return failure({ code: "not-found" });
      return (await scope.invitations.withdraw(invitationId)) ? success(null) : failure({ code: "state-conflict" });
    });
  }

  private send(scope: WorkScope, wanted: Wanted, onceKey: OnceKey | null): Promise<Outcome<MadeInvitation>> {
    const expiresAt = scope.now + INVITATION_LIVES;
    return once(
      scope,
      onceKey,
      () => this.make(scope, wanted, expiresAt),
      async (id) => success({ id, path: null, expiresAt }),
    );
  }

  private async make(
    scope: WorkScope,
    { kind, organisationId, offer, origin, organisation, ...wanted }: Wanted,
    expiresAt: Micros,
  ): Promise<Result<{ madeId: string; value: MadeInvitation }, KnownFailure>> {
    const address = normaliseAddress(wanted.address);
    if (address === null)
      return failure({ code: "invalid-input", problems: [{ pointer: "/address", code: "malformed" }] });
    const room = mayInvite(await scope.invitations.lately(null));
    if (!room.ok) return room;
    const id = this.ids.row();
    const token = this.ids.secret();
    const place = { id, tokenHash: hashToken(token), address, addressHash: addressHash(address) };
    await scope.invitations.create({ ...place, kind, organisationId, offer: offer ?? {}, expiresAt });
    const { account, language } = await scope.identity.me();
    const path = `${INVITATION_PATH}#${token}`;
    const parameters = {
      inviter: plainName(account.name),
      ...(organisation === undefined ? {} : { organisation: plainName(organisation) }),
      ...(offer ? { profession: this.vocabulary.professionLabel(offer.profession, language) } : {}),
      link: `${origin}${path}`,
    };
    await scope.mails.send({ to: address, template: `invitation-${kind}`, language, parameters });
    return success({ madeId: id, value: { id, path, expiresAt } });
  }
}
