import type { MandateChange } from "#domain/mandates/mandate-acts.js";
import {
  MandateRepository,
  type HeldMandate,
  type ListedMandate,
  type MandateOffer,
  type StatedMandate,
} from "#domain/mandates/ports.js";
import type { MandateType } from "#domain/sharing/facts.js";
import type { LocalDate } from "#domain/time.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { MANDATE_JSON } from "../sharing/fact-statements.js";

const MANDATE = `jsonb_build_object('dossierId', x.dossier_id,
    'holder', case when h.id is null then null else json_build_object('accountId', h.id, 'name', h.name) end,
    'statedBy', x.stated_by, 'statedAt', micros(x.created_at), 'sourceDocument', x.source_document,
    'checkedAt', micros(x.checked_at), 'offerExpiresAt', micros(x.offer_expires_at), 'endedAt', micros(x.ended_at),
    'endReason', x.end_reason,
    'owner', json_build_object('accountId', w.id, 'name', w.name, 'birthDate', x.owner_birth_date))
  || (${MANDATE_JSON})::jsonb`;
const FROM = `from mandate x join account w on w.id = x.owner_account_id left join account h on h.id = x.holder_account_id`;
const LISTED = `${MANDATE}
${FROM}`;

const LIST = statement(
  "mandate_list",
  `select ${LISTED}
where x.dossier_id = $1 order by x.created_at desc, x.id`,
);
// What somebody said about themself is not told back before it was checked: it would tell whether a code is anybody's.
const MINE = statement(
  "mandate_mine",
  `select ${LISTED}
where x.holder_account_id = $1 and x.ended_at is null and (x.checked_by <> '' or x.type in ('supporter', 'attorney'))
order by w.name, x.id`,
);

// $1 dossier, $2 mandate, $3 now
const HOLD = statement(
  "mandate_hold",
  `select ${MANDATE} || jsonb_build_object('hasConflict', has_conflict(x.dossier_id, x.holder_account_id, at_micros($3)))
${FROM}
where x.dossier_id = $1 and x.id = $2 for update of x`,
);

const OFFER = statement(
  "mandate_make_offer",
  `insert into mandate (dossier_id, id, stated_by, offer_hash, offer_expires_at, type, valid_from, valid_until,
  classes_as_written, source_document, created_at)
values ($1, $2, $3, $4, at_micros($5), $6, $7, $8, $9, $10, at_micros($11))`,
);

const FIND_OFFER = statement(
  "mandate_find_offer",
  `select json_build_object('type', o.type, 'ownerName', o.owner_name, 'validUntil', o.valid_until)
from mandate_offer($1, $2) o`,
);
const ACCEPT = statement("mandate_accept", "select accept_mandate($1, $2)");
const STATE = statement("mandate_state", "select state_mandate($1, $2, $3, $4, $5, $6)");

const CHECK = statement(
  "mandate_check",
  `update mandate set checked_by = $3, checked_at = at_micros($4)
where dossier_id = $1 and id = $2 and ended_at is null and checked_by is null and holder_account_id is not null`,
);
const END = statement(
  "mandate_end",
  `update mandate set ended_at = at_micros($3), ended_by = $4, end_reason = $5
where dossier_id = $1 and id = $2 and ended_at is null`,
);

export class PostgresMandates extends MandateRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(dossierId: string): Promise<ListedMandate[]> {
    return this.acting.open(dossierId).json<ListedMandate>(LIST, [dossierId]);
  }

  async mine(): Promise<ListedMandate[]> {
    return this.acting.connection.json<ListedMandate>(MINE, [this.acting.actor.accountId]);
  }

  async hold(dossierId: string, mandateId: string): Promise<HeldMandate | null> {
    const values = [dossierId, mandateId, this.acting.now];
    const [found] = await this.acting.open(dossierId).json<HeldMandate>(HOLD, values);
    return found ?? null;
  }

  async offer(offer: MandateOffer): Promise<void> {
    await this.acting
      .open(offer.dossierId)
      .change(OFFER, [
        offer.dossierId,
        offer.id,
        this.acting.actor.accountId,
        offer.tokenHash,
        offer.expiresAt,
        offer.type,
        offer.validFrom,
        offer.validUntil,
        [...offer.classesAsWritten],
        offer.sourceDocument,
        this.acting.now,
      ]);
  }

  async findOffer(
    dossierId: string,
    tokenHash: Buffer,
  ): Promise<{ type: MandateType; ownerName: string; validUntil: LocalDate } | null> {
    const [found] = await this.acting.connection.json<{ type: MandateType; ownerName: string; validUntil: LocalDate }>(
      FIND_OFFER,
      [dossierId, tokenHash],
    );
    return found ?? null;
  }

  async accept(dossierId: string, tokenHash: Buffer): Promise<string | null> {
    const [row] = await this.acting.connection.rows(ACCEPT, [dossierId, tokenHash]);
    return row?.[0] ?? null;
  }

  async state({ id, shareCode, type, sourceDocument, validFrom, validUntil }: StatedMandate): Promise<string | null> {
    const values = [id, shareCode, type, sourceDocument, validFrom, validUntil];
    const [row] = await this.acting.connection.rows(STATE, values);
    return row?.[0] ?? null;
  }

  async change(dossierId: string, mandateId: string, change: MandateChange): Promise<void> {
    const connection = this.acting.open(dossierId);
    const { accountId } = this.acting.actor;
    const changed =
      "checkedBy" in change
        ? await connection.change(CHECK, [dossierId, mandateId, change.checkedBy, change.checkedAt])
        : await connection.change(END, [dossierId, mandateId, change.endedAt, accountId, change.endReason]);
    // Thrown, and not answered: what the record says of it goes back with it.
    if (changed !== 1) throw new Error("A mandate that is held was not changed.");
  }
}
