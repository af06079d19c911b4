import { TeamRepository, type ToldMember } from "#domain/sharing/team-ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { TEAM_PLACE_JSON } from "../sharing/fact-statements.js";

const TOLD = statement(
  "team_told",
  `select jsonb_build_object('name', a.name, 'organisation', o.name, 'isBlocked', exists (select from block b
    where b.dossier_id = n.dossier_id and b.who_account_id = n.account_id and b.what_kind = 'everything'))
  || ${TEAM_PLACE_JSON}
from team_notice n
join access_grant g on g.dossier_id = n.dossier_id and g.id = n.grant_id and g.state <> 'ended' and g.valid_until > now()
join membership m on m.id = n.membership_id
join organisation o on o.id = m.organisation_id
join account a on a.id = n.account_id
where n.dossier_id = $1
order by n.grant_id, n.told_at desc, a.name, n.membership_id`,
);

export class PostgresTeams extends TeamRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async told(dossierId: string): Promise<ToldMember[]> {
    return this.acting.open(dossierId).json<ToldMember>(TOLD, [dossierId]);
  }
}
