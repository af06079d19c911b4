import type {
  EntryFacts,
  GrantFacts,
  MandateFacts,
  MembershipFacts,
  OrganisationBasis,
} from "#domain/sharing/facts.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import { FactsRepository, type LoadedFacts, type ReaderFacts } from "#domain/sharing/ports.js";
import { teamOf } from "#domain/sharing/team.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import {
  BASIS_JSON,
  FACTS,
  IS_SELF_MADE,
  MANDATE_JSON,
  MEMBERSHIP_JSON,
  TEAM_PLACE_JSON,
} from "../sharing/fact-statements.js";
import { readCard, readFacts } from "../sharing/read-facts.js";
import * as entrySql from "./entry-statements.js";
import { PERSON_CARD, READER_CARD, TEAM_CARD } from "./reader-cards.js";

// $1 dossier. A stop that is not undone has ended the grant, also before the worker says so.
const grantsWhere = (whose: string): string => `coalesce((select json_agg(json_build_object('id', g.id,
    'granteeKey', g.grantee_key, 'scope', g.scope, 'actions', g.actions, 'purpose', g.purpose,
    'validFrom', micros(g.valid_from), 'validUntil', micros(g.valid_until), 'state', g.state) order by g.id)
  from access_grant g where g.dossier_id = $1 and g.state <> 'ended' and (${whose})), '[]'::json)`;

// Of account a: those that name them, and those of the teams the owner was told they are in.
const OF_ACCOUNT = `g.grantee_account_id = a.id or exists (select from team_notice n
  where n.dossier_id = g.dossier_id and n.grant_id = g.id and n.account_id = a.id)`;
// $3 grant key
const GRANTS_OF = grantsWhere(`${OF_ACCOUNT} or g.grantee_key = $3`);
const PLACES_OF = `coalesce((select json_agg(${TEAM_PLACE_JSON}) from team_notice n
    join membership m on m.id = n.membership_id
    join organisation o on o.id = m.organisation_id
  where n.dossier_id = $1 and n.account_id = a.id), '[]'::json)`;

// $1 dossier, $2 membership, $3 grant key, $4 purpose
const OF_MEMBERSHIP = statement(
  "reader_membership",
  `select json_build_object('card', ${READER_CARD}, 'accountId', a.id, 'membership', ${MEMBERSHIP_JSON},
  'organisationBasis', ${BASIS_JSON}, 'grants', ${GRANTS_OF}, 'teamPlaces', ${PLACES_OF})
from membership m
join account a on a.id = m.account_id
join organisation o on o.id = m.organisation_id
left join reader_group x on x.reader = 'profession:' || m.profession
left join organisation_purpose p on p.organisation_id = o.id and p.purpose = $4 and p.approved_at is not null
where m.id = $2`,
);

// $1 dossier, $2 account, $3 grant key, $4 now
const OF_PERSON = statement(
  "reader_person",
  `select json_build_object('card', ${PERSON_CARD}, 'accountId', a.id, 'grants', ${GRANTS_OF},
  'teamPlaces', ${PLACES_OF}, 'hasConflict', has_conflict($1, a.id, at_micros($4)))
from account a where a.id = $2`,
);

// $1 dossier, $2 organisation, $3 grant key, $4 purpose, $5 profession, $6 now
const OF_TEAM = statement(
  "reader_team",
  `select json_build_object('card', ${TEAM_CARD}, 'accountId', null, 'organisationBasis', ${BASIS_JSON},
  'grants', ${grantsWhere("g.grantee_key = $3")},
  'team', json_build_object('organisationId', o.id, 'organisationKind', o.kind, 'profession', $5::text,
    'isApproved', o.approved_at is not null,
    'people', coalesce((select json_agg(json_build_object('membership', ${MEMBERSHIP_JSON}, 'name', a.name,
        'worksFor', m.works_for, 'isSelfMade', ${IS_SELF_MADE}, 'grants', ${grantsWhere(OF_ACCOUNT)},
        'teamPlaces', ${PLACES_OF}) order by a.name, m.id)
      from membership m join account a on a.id = m.account_id
      where m.organisation_id = o.id and m.profession = $5
        and m.valid_from <= at_micros($6) and m.valid_until > at_micros($6)), '[]'::json)))
from organisation o
join reader_group x on x.reader = 'profession:' || $5
left join organisation_purpose p on p.organisation_id = o.id and p.purpose = $4 and p.approved_at is not null
where o.id = $2`,
);

const MANDATES = statement(
  "mandates",
  `select ${MANDATE_JSON} from mandate x
where x.dossier_id = $1 and x.holder_account_id is not null and x.ended_at is null order by x.valid_from, x.id`,
);

// $1 profession or null, $2 text or null, $3 now
const READERS = statement(
  "readers",
  `select ${READER_CARD}
from membership m
join account a on a.id = m.account_id
join organisation o on o.id = m.organisation_id and o.approved_at is not null
left join reader_group x on x.reader = 'profession:' || m.profession
where m.valid_from <= at_micros($3) and m.valid_until > at_micros($3)
  and ($1::text is null or m.profession = $1)
  and ($2::text is null or position(lower($2) in lower(a.name)) > 0 or position(lower($2) in lower(o.name)) > 0)
order by a.name, m.id
limit 200`,
);

type ReaderRow = Omit<ReaderFacts, "membership" | "organisationBasis"> & {
  membership?: MembershipFacts | null;
  organisationBasis?: OrganisationBasis | null;
  grants: GrantFacts[];
};

export class PostgresFacts extends FactsRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async ofActor(dossierId: string, purpose?: string): Promise<LoadedFacts | null> {
    const rows = await this.acting.open(dossierId).rows(FACTS, [dossierId, purpose ?? null]);
    return readFacts(dossierId, rows)?.facts ?? null;
  }

  async ofReader(dossierId: string, granteeKey: string, purpose: string | null): Promise<ReaderFacts | null> {
    const id = granteeKey.slice(2);
    const connection = this.acting.open(dossierId);
    const team = teamOf(granteeKey);
    if (team) {
      const values = [dossierId, team.organisationId, granteeKey, purpose, team.profession, this.acting.now];
      const [found] = await connection.json<ReaderFacts>(OF_TEAM, values);
      return found ? { ...found, organisationBasis: found.organisationBasis ?? undefined } : null;
    }
    const [row] = granteeKey.startsWith("m:")
      ? await connection.json<ReaderRow>(OF_MEMBERSHIP, [dossierId, id, granteeKey, purpose])
      : granteeKey.startsWith("a:")
        ? await connection.json<ReaderRow>(OF_PERSON, [dossierId, id, granteeKey, this.acting.now])
        : [];
    if (!row) return null;
    const { membership, organisationBasis, ...rest } = row;
    return { ...rest, membership: membership ?? undefined, organisationBasis: organisationBasis ?? undefined };
  }

  async entries(dossierId: string): Promise<EntryFacts[]> {
    return (await this.acting.open(dossierId).rows(entrySql.CARDS, [dossierId])).map(readCard);
  }

  async mandates(dossierId: string): Promise<MandateFacts[]> {
    return this.acting.open(dossierId).json<MandateFacts>(MANDATES, [dossierId]);
  }

  async readers(search: { profession?: string; text?: string }): Promise<ReaderCard[]> {
    const values = [search.profession ?? null, search.text ?? null, this.acting.now];
    return this.acting.connection.json<ReaderCard>(READERS, values);
  }
}
