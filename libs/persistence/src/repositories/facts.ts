import type {
  EntryFacts,
  GrantFacts,
  MandateFacts,
  MembershipFacts,
  OrganisationBasis,
} from "#domain/sharing/facts.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import { FactsRepository, type LoadedFacts, type ReaderFacts } from "#domain/sharing/ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { BASIS_JSON, FACTS, MANDATE_JSON, MEMBERSHIP_JSON } from "../sharing/fact-statements.js";
import { readCard, readFacts } from "../sharing/read-facts.js";
import * as entrySql from "./entry-statements.js";
import { PERSON_CARD, READER_CARD } from "./reader-cards.js";

// $1 dossier, $2 account, $3 grant key. A stop that is not undone has ended the grant, also before the worker says so.
const GRANTS_OF = `coalesce((select json_agg(json_build_object('id', g.id, 'granteeKey', g.grantee_key,
    'scope', g.scope, 'actions', g.actions, 'purpose', g.purpose, 'validFrom', micros(g.valid_from),
    'validUntil', micros(g.valid_until), 'state', g.state) order by g.id)
  from access_grant g where g.dossier_id = $1 and g.state <> 'ended' and (g.grantee_account_id = a.id or g.grantee_key = $3)
  ), '[]'::json)`;

// $1 dossier, $2 membership, $3 grant key, $4 purpose
const OF_MEMBERSHIP = statement(
  "reader_membership",
  `select json_build_object('card', ${READER_CARD}, 'accountId', a.id, 'membership', ${MEMBERSHIP_JSON},
  'organisationBasis', ${BASIS_JSON}, 'grants', ${GRANTS_OF})
from membership m
join account a on a.id = m.account_id
join organisation o on o.id = m.organisation_id
left join reader_group x on x.reader = 'profession:' || m.profession
left join organisation_purpose p on p.organisation_id = o.id and p.purpose = $4 and p.approved_at is not null
where m.id = $2`,
);

// A professional who took part here, or works for an employer, is no relative: not now, and not within a year.
const HAS_CONFLICT = `exists (select from membership h
    join organisation w on w.id = h.organisation_id
    left join reader_group x on x.reader = 'profession:' || h.profession
  where h.account_id = a.id and h.valid_until > at_micros($4) - interval '1 year' and (
    h.interest = 'employer' or w.kind = 'employer' or x.group_key = 'employer-side'
    or exists (select from access_grant g where g.dossier_id = $1 and g.grantee_key = 'm:' || h.id)
    or exists (select from entry e where e.dossier_id = $1 and e.author_membership_id = h.id)))`;

// $1 dossier, $2 account, $3 grant key, $4 now
const OF_PERSON = statement(
  "reader_person",
  `select json_build_object('card', ${PERSON_CARD}, 'accountId', a.id, 'grants', ${GRANTS_OF}, 'hasConflict', ${HAS_CONFLICT})
from account a where a.id = $2`,
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

  async ofReader(dossierId: string, granteeKey: string, purpose: string): Promise<ReaderFacts | null> {
    const id = granteeKey.slice(2);
    const connection = this.acting.open(dossierId);
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
