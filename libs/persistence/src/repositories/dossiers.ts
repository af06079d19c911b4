import { DossierRepository, type DossierCard, type DossierListing } from "#domain/dossier/ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

const CARD = statement(
  "dossier_card",
  `select json_build_object('id', d.id, 'ownerAccountId', d.owner_account_id, 'ownerName', a.name, 'state', d.state,
  'accessVersion', d.access_version, 'shareCode', d.share_code)
from dossier d join account a on a.id = d.owner_account_id where d.id = $1`,
);

// Grants that name the actor, and those of their team.
const THEIRS = "(g.grantee_key = $2 or g.id = any ((select team_grants(null, true))::uuid[]))";

// $1 account, $2 grant key, $3 now in microseconds. A grant's purposes are merged: the latest end, all actions.
const LISTINGS = statement(
  "dossier_listings",
  `select json_build_object('dossierId', d.id, 'ownerName', a.name, 'relation', r.relation,
  'purposes', coalesce((select json_agg(json_build_object('purpose', p.purpose, 'validUntil', micros(p.valid_until),
      'actions', p.actions, 'isByTeam', p.is_by_team) order by p.purpose)
    from (select g.purpose, max(g.valid_until) as valid_until, array_agg(distinct x.action order by x.action) as actions,
        bool_and(left(g.grantee_key, 2) = 't:') as is_by_team
      from access_grant g cross join unnest(g.actions) x (action)
      where r.relation = 'shared' and g.dossier_id = d.id and ${THEIRS} and g.state = 'active'
        and g.valid_from <= at_micros($3) and g.valid_until > at_micros($3)
      group by g.purpose) p), '[]'::json),
  'lastViewedAt', (select max(v.told_at) from access_event v
    where v.actor_account_id = $1 and v.dossier_id = d.id and v.type = 'view' and r.relation <> 'own'),
  'changedAt', null)
from (
  select d.id, 'own' as relation, 1 as place from dossier d where d.owner_account_id = $1
  union all
  select distinct x.id, 'represented', 2 from unnest(represented_dossiers()) x (id)
  union all
  select distinct g.dossier_id, 'shared', 3 from access_grant g
    where ${THEIRS} and g.owner_account_id <> $1
      and g.state = 'active' and g.valid_from <= at_micros($3) and g.valid_until > at_micros($3)
  union all
  select w.id, 'wrote', 4 from unnest(written_dossiers()) w (id)
    where not exists (select from access_grant g where g.dossier_id = w.id and ${THEIRS}
      and g.state = 'active' and g.valid_from <= at_micros($3) and g.valid_until > at_micros($3))
) r
join dossier d on d.id = r.id and (r.relation <> 'wrote' or d.owner_account_id <> $1)
join account a on a.id = d.owner_account_id
order by r.place, a.name, d.id`,
);

const SECTIONS = statement(
  "sections",
  `select json_build_object('key', key, 'position', position) from section where dossier_id = $1 order by position, key`,
);

const ENSURE_SECTION = statement(
  "ensure_section",
  `insert into section (dossier_id, key, position)
  select $1, $2, coalesce(max(position), 0) + 1 from section where dossier_id = $1
  on conflict do nothing`,
);

export class PostgresDossiers extends DossierRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async card(dossierId: string): Promise<DossierCard | null> {
    const [card] = await this.acting.open(dossierId).json<DossierCard>(CARD, [dossierId]);
    return card ?? null;
  }

  async listFor(): Promise<DossierListing[]> {
    const { actor, now } = this.acting;
    return this.acting.connection.json<DossierListing>(LISTINGS, [actor.accountId, keyOf(this.acting), now]);
  }

  async sections(dossierId: string): Promise<{ key: string; position: number }[]> {
    return this.acting.open(dossierId).json(SECTIONS, [dossierId]);
  }

  async ensureSection(dossierId: string, key: string): Promise<void> {
    await this.acting.open(dossierId).change(ENSURE_SECTION, [dossierId, key]);
  }
}

/** Owner and mandate are the person's, not the professional's: with a membership only its grants are listed. */
function keyOf({ actor }: Acting): string {
  return actor.membershipId ? `m:${actor.membershipId}` : `a:${actor.accountId}`;
}
