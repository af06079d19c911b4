import type { Invitation, SentInvitation, SentLately } from "#domain/directory/invitation.js";
import { InvitationRepository, type InvitedGrant, type NewInvitation } from "#domain/directory/repositories.js";
import type { Receipt } from "#domain/sharing/grant.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { whatItemsNeed } from "./grants.js";

const CREATE = statement(
  "invitation_create",
  `insert into invitation (id, token_hash, kind, address, address_hash, organisation_id, opens, proposal_id, offer, made_by,
  made_as, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, at_micros($12))`,
);

const SENT = `select json_build_object('id', i.id, 'address', i.address, 'offer', i.offer, 'proposalId', i.proposal_id,
  'createdAt', micros(i.created_at), 'expiresAt', micros(i.expires_at), 'usedAt', micros(i.used_at),
  'withdrawnAt', micros(i.withdrawn_at)) from invitation i`;
const OF_ORGANISATION = statement(
  "invitation_of_organisation",
  `${SENT} where i.organisation_id = $1 order by i.created_at desc, i.id limit 200`,
);
const OF_DOSSIER = statement(
  "invitation_of_dossier",
  `${SENT} where i.opens = $1 order by i.created_at desc, i.id limit 200`,
);

const LATELY = statement("invitations_lately", "select invitations_lately($1)");

const WITHDRAW = statement(
  "invitation_withdraw",
  `update invitation set withdrawn_at = now(), address = null
where id = $1 and used_at is null and withdrawn_at is null and expires_at > now()`,
);

export const LOOK = statement("invitation_look", "select look_at_invitation($1)");
const INVITED_GRANT = statement("invited_grant", "select invited_grant($1)");
const ACCEPT_MEMBERSHIP = statement("accept_membership", "select accept_membership($1, $2)");
const ACCEPT_GRANT = statement("accept_grant", "select accept_grant($1, $2, $3, $4)");
const ACCEPT_START = statement("accept_start", "select accept_start($1)");

type Stored = Omit<InvitedGrant, "receipt"> & {
  receipt: string;
  proposalId: string;
  keyVersion: number;
  wrapped: string;
};

export class PostgresInvitations extends InvitationRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async create(invitation: NewInvitation): Promise<void> {
    const { id, tokenHash, kind, address, addressHash, organisationId, dossierId, proposalId, offer } = invitation;
    const { accountId, membershipId } = this.acting.actor;
    await this.acting.connection.change(CREATE, [
      id,
      tokenHash,
      kind,
      address,
      addressHash,
      organisationId ?? null,
      dossierId ?? null,
      proposalId ?? null,
      JSON.stringify(offer),
      accountId,
      membershipId,
      invitation.expiresAt,
    ]);
  }

  async lately(dossierId: string | null): Promise<SentLately> {
    return (await this.acting.connection.json<SentLately>(LATELY, [dossierId]))[0]!;
  }

  async ofOrganisation(organisationId: string): Promise<SentInvitation[]> {
    return this.acting.connection.json<SentInvitation>(OF_ORGANISATION, [organisationId]);
  }

  async ofDossier(dossierId: string): Promise<SentInvitation[]> {
    return this.acting.connection.json<SentInvitation>(OF_DOSSIER, [dossierId]);
  }

  async withdraw(invitationId: string): Promise<boolean> {
    return (await this.acting.connection.change(WITHDRAW, [invitationId])) === 1;
  }

  async find(tokenHash: Buffer): Promise<{ invitation: Invitation; isAddressee: boolean } | null> {
    const [row] = await this.acting.connection.rows(LOOK, [tokenHash]);
    if (!row?.[0]) return null;
    const { isAddressee, ...invitation } = JSON.parse(row[0]) as Invitation & { isAddressee: boolean };
    return { invitation: invitation as Invitation, isAddressee };
  }

  async invitedGrant(tokenHash: Buffer): Promise<InvitedGrant | null> {
    const [row] = await this.acting.connection.rows(INVITED_GRANT, [tokenHash]);
    if (!row?.[0]) return null;
    const { receipt, proposalId, keyVersion, wrapped, ...invited } = JSON.parse(row[0]) as Stored;
    // Who was invited may not see the dossier, but the receipt is sealed under its key.
    const key = await this.acting.keys.unwrap(invited.dossier.id, {
      version: keyVersion,
      wrapped: Buffer.from(wrapped, "base64"),
    });
    const opened = key.open<Receipt>("grant_proposal", "receipt", proposalId, Buffer.from(receipt, "base64"));
    return { ...invited, receipt: opened };
  }

  async acceptMembership(tokenHash: Buffer, membershipId: string): Promise<boolean> {
    const [row] = await this.acting.connection.rows(ACCEPT_MEMBERSHIP, [tokenHash, membershipId]);
    return row?.[0] === "t";
  }

  async acceptGrant(
    tokenHash: Buffer,
    grantId: string,
    { dossier, terms }: InvitedGrant,
    receipt: Receipt,
  ): Promise<boolean> {
    const key = await this.acting.key(dossier.id);
    const sealed = key.seal("grant_receipt", "content", grantId, receipt);
    const values = [tokenHash, grantId, JSON.stringify(whatItemsNeed(terms.scope)), sealed];
    return (await this.acting.connection.rows(ACCEPT_GRANT, values))[0]?.[0] === "t";
  }

  async acceptStart(tokenHash: Buffer): Promise<boolean> {
    return (await this.acting.connection.rows(ACCEPT_START, [tokenHash]))[0]?.[0] === "t";
  }
}
