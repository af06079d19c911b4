import type { EndReason, Grant, GrantTerms, Receipt } from "#domain/sharing/grant.js";
import type { ScopeItem } from "#domain/sharing/facts.js";
import { GrantRepository, type NewGrantBy } from "#domain/sharing/ports.js";
import type { Micros } from "#domain/time.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

// What has to have ended by now has ended, whether or not the worker was there: a stop after its ten seconds, a period.
const STATE = `case when g.state = 'paused' and g.stops_at <= now() then 'ended' else g.state end`;
const GRANT_JSON = `json_build_object('id', g.id, 'dossierId', g.dossier_id, 'granteeKey', g.grantee_key, 'scope', g.scope,
  'actions', g.actions, 'purpose', g.purpose, 'validFrom', micros(g.valid_from), 'validUntil', micros(g.valid_until),
  'state', ${STATE}, 'version', g.version, 'createdAt', micros(g.created_at), 'createdBy', g.created_by,
  'stopsAt', micros(g.stops_at),
  'endedAt', micros(case when ${STATE} = 'ended' then coalesce(g.ended_at, g.stops_at) end),
  'endReason', case when ${STATE} = 'ended' then coalesce(g.end_reason, 'stopped') end, 'requestId', g.request_id,
  'mandateId', g.mandate_id, 'reviewedAt', micros(g.reviewed_at))`;

const LIST = statement(
  "grant_list",
  `select ${GRANT_JSON} from access_grant g where g.dossier_id = $1 order by g.created_at desc, g.id`,
);
const FIND = statement("grant_find", `select ${GRANT_JSON} from access_grant g where g.dossier_id = $1 and g.id = $2`);

const CREATE = statement(
  "grant_create",
  `insert into access_grant (dossier_id, id, created_at, created_by, mandate_id, request_id, grantee_key, scope,
  scope_entries, scope_templates, scope_sections, scope_classes, actions, purpose, valid_from, valid_until, reviewed_at,
  shown_members)
values ($1, $2, at_micros($3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, at_micros($15), at_micros($16),
  case when $17::boolean then at_micros($3) end, $18)`,
);

// A grant that a stop has ended by now does not change any more.
const CHANGE = statement(
  "grant_change",
  `update access_grant set state = coalesce($4, state),
  stops_at = case when $5::boolean then at_micros($6) else stops_at end,
  ended_at = coalesce(at_micros($7), ended_at), end_reason = coalesce($8, end_reason),
  ended_by = case when $7::bigint is null then ended_by else $9::uuid end,
  valid_until = coalesce(at_micros($10), valid_until)
where dossier_id = $1 and id = $2 and version = $3 and state <> 'ended'
  and not (state = 'paused' and coalesce(stops_at <= now(), false) and $8 is distinct from 'stopped')`,
);

const REVIEW = statement(
  "grant_review",
  `update access_grant set reviewed_at = at_micros($3)
where dossier_id = $1 and id = $2 and state <> 'ended' and valid_until > now()
  and not (state = 'paused' and coalesce(stops_at <= now(), false))`,
);

const KEEP_RECEIPT = statement(
  "receipt_keep",
  "insert into grant_receipt (dossier_id, grant_id, content, recorded_at) values ($1, $2, $3, at_micros($4))",
);
const RECEIPT = statement(
  "receipt",
  "select encode(content, 'base64') from grant_receipt where dossier_id = $1 and grant_id = $2",
);

export class PostgresGrants extends GrantRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(dossierId: string): Promise<Grant[]> {
    return this.acting.open(dossierId).json<Grant>(LIST, [dossierId]);
  }

  async find(dossierId: string, grantId: string): Promise<Grant | null> {
    const [grant] = await this.acting.open(dossierId).json<Grant>(FIND, [dossierId, grantId]);
    return grant ?? null;
  }

  async create(dossierId: string, id: string, terms: GrantTerms, by: NewGrantBy, receipt: Receipt): Promise<void> {
    const key = await this.acting.key(dossierId);
    const connection = this.acting.open(dossierId);
    const needs = whatItemsNeed(terms.scope);
    await connection.change(CREATE, [
      dossierId,
      id,
      this.acting.now,
      by.accountId,
      by.mandateId,
      by.requestId,
      terms.granteeKey,
      JSON.stringify(terms.scope),
      needs.entries,
      needs.templates,
      needs.sections,
      needs.classes,
      [...terms.actions],
      terms.purpose,
      terms.validFrom,
      terms.validUntil,
      by.isWithOwner === true,
      [...(by.shownMembers ?? [])],
    ]);
    const sealed = key.seal("grant_receipt", "content", id, receipt);
    await connection.change(KEEP_RECEIPT, [dossierId, id, sealed, this.acting.now]);
  }

  async change(
    dossierId: string,
    grantId: string,
    version: number,
    change: {
      state?: Grant["state"];
      stopsAt?: Micros | null;
      endedAt?: Micros;
      endReason?: EndReason;
      validUntil?: Micros;
    },
  ): Promise<boolean> {
    const changed = await this.acting
      .open(dossierId)
      .change(CHANGE, [
        dossierId,
        grantId,
        version,
        change.state ?? null,
        change.stopsAt !== undefined,
        change.stopsAt ?? null,
        change.endedAt ?? null,
        change.endReason ?? null,
        this.acting.actor.accountId,
        change.validUntil ?? null,
      ]);
    return changed === 1;
  }

  async review(dossierId: string, grantId: string): Promise<boolean> {
    return (await this.acting.open(dossierId).change(REVIEW, [dossierId, grantId, this.acting.now])) === 1;
  }

  async receipt(dossierId: string, grantId: string): Promise<Receipt | null> {
    const [row] = await this.acting.open(dossierId).rows(RECEIPT, [dossierId, grantId]);
    if (!row) return null;
    const key = await this.acting.key(dossierId);
    return key.open<Receipt>("grant_receipt", "content", grantId, Buffer.from(row[0]!, "base64"));
  }
}

/**
 * What an entry must at least have for some item to match it: the first key each item names. Used to fetch no more entries
 * than could be released; the decision looks at the items themselves.
 */
export function whatItemsNeed(
  scope: readonly ScopeItem[],
): Record<"entries" | "templates" | "sections" | "classes", string[]> {
  const needs = {
    entries: new Set<string>(),
    templates: new Set<string>(),
    sections: new Set<string>(),
    classes: new Set<string>(),
  };
  for (const item of scope) {
    if (item.entry !== undefined) needs.entries.add(item.entry);
    else if (item.template !== undefined) needs.templates.add(item.template);
    else if (item.section !== undefined) needs.sections.add(item.section);
    else if (item.dataClass !== undefined) needs.classes.add(item.dataClass);
  }
  return {
    entries: [...needs.entries],
    templates: [...needs.templates],
    sections: [...needs.sections],
    classes: [...needs.classes],
  };
}
