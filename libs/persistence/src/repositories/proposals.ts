import type { GrantProposal, ProposalKey } from "#domain/sharing/proposal.js";
import { ProposalRepository } from "#domain/sharing/proposal.js";
import type { Receipt } from "#domain/sharing/grant.js";
import type { Acting } from "../acting.js";
import { statement, type Statement } from "../connection.js";

type Stored = Omit<GrantProposal, "receipt"> & { receipt: string };

const PROPOSAL_JSON = `json_build_object('id', p.id, 'dossierId', p.dossier_id, 'terms', p.terms,
  'receipt', encode(p.receipt, 'base64'), 'neededKeys', p.needed_keys, 'givenKeys', p.given_keys,
  'requestId', p.request_id, 'supersedes', p.supersedes, 'preparedBy', (select json_build_object('accountId', a.id, 'name', a.name)
    from account a where a.id = p.prepared_by), 'createdAt', micros(p.created_at), 'expiresAt', micros(p.expires_at))`;

const LIST = statement(
  "proposal_list",
  `select ${PROPOSAL_JSON} from grant_proposal p where p.dossier_id = $1 order by p.created_at, p.id`,
);
const ONE = `select ${PROPOSAL_JSON} from grant_proposal p where p.dossier_id = $1 and p.id = $2`;
const FIND = statement("proposal_find", ONE);
const HOLD = statement("proposal_hold", `${ONE} for update of p`);
const HOLD_ANSWERS = statement(
  "proposal_hold_answers",
  "select p.id from grant_proposal p where p.dossier_id = $1 and p.request_id = $2 order by p.id for update of p",
);
const CREATE = statement(
  "proposal_create",
  `insert into grant_proposal (dossier_id, id, terms, receipt, needed_keys, given_keys, request_id, created_at, expires_at,
  prepared_by, supersedes)
values ($1, $2, $3, $4, $5, $6, $7, at_micros($8), at_micros($9), $10, $11)`,
);
const GIVE_KEY = statement(
  "proposal_give_key",
  `update grant_proposal set given_keys = array_append(given_keys, $3), needed_keys = $4
where dossier_id = $1 and id = $2 and not $3 = any (given_keys)`,
);
const REMOVE = statement("proposal_remove", "delete from grant_proposal where dossier_id = $1 and id = $2");

export class PostgresProposals extends ProposalRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(dossierId: string): Promise<GrantProposal[]> {
    const stored = await this.acting.open(dossierId).json<Stored>(LIST, [dossierId]);
    return stored.length === 0 ? [] : this.opened(dossierId, stored);
  }

  find(dossierId: string, proposalId: string): Promise<GrantProposal | null> {
    return this.one(FIND, dossierId, proposalId);
  }

  hold(dossierId: string, proposalId: string): Promise<GrantProposal | null> {
    return this.one(HOLD, dossierId, proposalId);
  }

  async holdAnswers(dossierId: string, requestId: string): Promise<string[]> {
    const rows = await this.acting.open(dossierId).rows(HOLD_ANSWERS, [dossierId, requestId]);
    return rows.map(([id]) => id!);
  }

  async create(proposal: GrantProposal): Promise<void> {
    const key = await this.acting.key(proposal.dossierId);
    await this.acting
      .open(proposal.dossierId)
      .change(CREATE, [
        proposal.dossierId,
        proposal.id,
        JSON.stringify(proposal.terms),
        key.seal("grant_proposal", "receipt", proposal.id, proposal.receipt),
        proposal.neededKeys,
        proposal.givenKeys,
        proposal.requestId,
        proposal.createdAt,
        proposal.expiresAt,
        proposal.preparedBy?.accountId ?? null,
        proposal.supersedes,
      ]);
  }

  async giveKey(dossierId: string, proposalId: string, key: ProposalKey, needed: ProposalKey[]): Promise<void> {
    await this.acting.open(dossierId).change(GIVE_KEY, [dossierId, proposalId, key, needed]);
  }

  async remove(dossierId: string, proposalId: string): Promise<boolean> {
    return (await this.acting.open(dossierId).change(REMOVE, [dossierId, proposalId])) === 1;
  }

  private async one(how: Statement, dossierId: string, proposalId: string): Promise<GrantProposal | null> {
    const stored = await this.acting.open(dossierId).json<Stored>(how, [dossierId, proposalId]);
    return stored.length === 0 ? null : (await this.opened(dossierId, stored))[0]!;
  }

  private async opened(dossierId: string, stored: Stored[]): Promise<GrantProposal[]> {
    const key = await this.acting.key(dossierId);
    return stored.map((one) => ({
      ...one,
      receipt: key.open<Receipt>("grant_proposal", "receipt", one.id, Buffer.from(one.receipt, "base64")),
    }));
  }
}
