import type { AccessRequest } from "#domain/sharing/grant.js";
import { AccessRequestRepository } from "#domain/sharing/ports.js";
import type { Micros } from "#domain/time.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { PERSON_CARD, READER_CARD } from "./reader-cards.js";

type Stored = Omit<AccessRequest, "reason"> & { reason: string };

const ADDRESS = statement(
  "request_address",
  "select dossier_id, key_version, encode(wrapped, 'base64') from request_address($1, $2)",
);

const CREATE = statement(
  "request_create",
  `insert into access_request (dossier_id, id, asker_account_id, asker_membership_id, purpose, items, months, reason, asked_at,
  via)
values ($1, $2, $3, $4, $5, $6, $7, $8, at_micros($9), nullif(current_setting('app.actor', true), '')::json ->> 'via')`,
);

// The asker learns that it was granted, never that it was declined or not read.
const MINE = statement(
  "request_mine",
  `select json_build_object('id', r.id, 'purpose', r.purpose, 'askedAt', micros(r.asked_at),
  'state', case r.state when 'granted' then 'granted' else 'sent' end)
from access_request r where r.asker_account_id = $1 order by r.asked_at desc, r.id`,
);

const REQUEST = `select json_build_object('id', r.id, 'dossierId', r.dossier_id,
  'from', case when m.id is null then ${PERSON_CARD} else ${READER_CARD} end,
  'purpose', r.purpose, 'items', r.items, 'months', r.months, 'reason', encode(r.reason, 'base64'),
  'askedAt', micros(r.asked_at), 'via', r.via, 'state', r.state, 'answeredAt', micros(r.answered_at))
from access_request r
join account a on a.id = r.asker_account_id
left join membership m on m.id = r.asker_membership_id
left join organisation o on o.id = m.organisation_id
left join reader_group x on x.reader = 'profession:' || m.profession`;
const FOR_DOSSIER = statement("request_list", `${REQUEST} where r.dossier_id = $1 order by r.asked_at desc, r.id`);
const FIND = statement("request_find", `${REQUEST} where r.dossier_id = $1 and r.id = $2`);

const ANSWER = statement(
  "request_answer",
  `update access_request set state = $3, answered_at = at_micros($4)
where dossier_id = $1 and id = $2 and state = 'open'`,
);

export class PostgresRequests extends AccessRequestRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async address(to: { shareCode?: string; dossierId?: string }): Promise<string | null> {
    const [row] = await this.acting.connection.rows(ADDRESS, [to.shareCode ?? null, to.dossierId ?? null]);
    if (!row) return null;
    const [dossierId, version, wrapped] = row;
    // The asker may not see the dossier, but what they write is sealed for it.
    await this.acting.keys.unwrap(dossierId!, { version: Number(version), wrapped: Buffer.from(wrapped!, "base64") });
    return dossierId!;
  }

  async create(request: {
    id: string;
    dossierId: string;
    purpose: string;
    items: { template: string }[];
    months: number;
    reason: string;
  }): Promise<void> {
    const { actor, now } = this.acting;
    const key = await this.acting.key(request.dossierId);
    await this.acting
      .open(request.dossierId)
      .change(CREATE, [
        request.dossierId,
        request.id,
        actor.accountId,
        actor.membershipId,
        request.purpose,
        JSON.stringify(request.items),
        request.months,
        key.seal("access_request", "reason", request.id, request.reason),
        now,
      ]);
  }

  async mine(): Promise<{ id: string; purpose: string; askedAt: Micros; state: "sent" | "granted" }[]> {
    return this.acting.connection.json(MINE, [this.acting.actor.accountId]);
  }

  async forDossier(dossierId: string): Promise<AccessRequest[]> {
    const stored = await this.acting.open(dossierId).json<Stored>(FOR_DOSSIER, [dossierId]);
    return stored.length === 0 ? [] : this.opened(dossierId, stored);
  }

  async find(dossierId: string, requestId: string): Promise<AccessRequest | null> {
    const stored = await this.acting.open(dossierId).json<Stored>(FIND, [dossierId, requestId]);
    return stored.length === 0 ? null : (await this.opened(dossierId, stored))[0]!;
  }

  async answer(dossierId: string, requestId: string, state: "granted" | "declined"): Promise<boolean> {
    const values = [dossierId, requestId, state, this.acting.now];
    return (await this.acting.open(dossierId).change(ANSWER, values)) === 1;
  }

  private async opened(dossierId: string, stored: Stored[]): Promise<AccessRequest[]> {
    const key = await this.acting.key(dossierId);
    return stored.map((one) => ({
      ...one,
      reason: key.open<string>("access_request", "reason", one.id, Buffer.from(one.reason, "base64")),
    }));
  }
}
