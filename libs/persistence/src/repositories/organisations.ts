import type {
  DeclaredPurpose,
  Organisation,
  OrganisationCard,
  OrganisationEntry,
} from "#domain/directory/organisation.js";
import type { MembershipOffer, Person } from "#domain/directory/people.js";
import type { SeenEntry } from "#domain/directory/register-check.js";
import { OrganisationRepository } from "#domain/directory/repositories.js";
import type { Acting } from "../acting.js";
import { statement, type Statement, type Value } from "../connection.js";

// Row-level security shows the managers of an organisation to its managers only: a row of the actor's is the permission.
const MANAGES = `exists (select from organisation_manager y
  where y.organisation_id = o.id and y.account_id = $1 and y.until is null)`;

const MINE = statement(
  "organisation_mine",
  `select json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'approvedAt', micros(o.approved_at))
from organisation o where ${MANAGES} order by o.name, o.id`,
);

// $1 account, $2 organisation
const FIND = statement(
  "organisation_find",
  `select json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website, 'contact', coalesce(o.contact, ''),
  'approvedAt', micros(o.approved_at),
  'purposes', coalesce((select json_agg(json_build_object('purpose', p.purpose, 'art6', coalesce(p.art6, ''), 'art9', p.art9,
      'approvedAt', micros(p.approved_at)) order by p.purpose)
    from organisation_purpose p where p.organisation_id = o.id), '[]'::json),
  'managers', (select json_agg(json_build_object('accountId', a.id, 'name', a.name) order by m.since, a.id)
    from organisation_manager m join account a on a.id = m.account_id where m.organisation_id = o.id and m.until is null))
from organisation o where o.id = $2 and ${MANAGES}`,
);

const PERSON = `json_build_object('membershipId', m.id, 'accountId', m.account_id, 'organisationId', o.id, 'name', a.name,
  'profession', m.profession, 'interest', m.interest, 'confidentiality', m.confidentiality, 'worksFor', m.works_for,
  'validFrom', micros(m.valid_from), 'validUntil', micros(m.valid_until), 'verificationLevel', m.verification_level,
  'register', r.register, 'registerNumber', r.number,
  'isManager', exists (select from organisation_manager y
    where y.organisation_id = o.id and y.account_id = m.account_id and y.until is null))`;
const PEOPLE_OF = `from membership m
join organisation o on o.id = m.organisation_id
join account a on a.id = m.account_id
left join membership_register r on r.membership_id = m.id`;

// $1 account, $2 organisation, $3 membership or null
const PEOPLE = statement(
  "organisation_people",
  `select ${PERSON} ${PEOPLE_OF}
where o.id = $2 and ($3::uuid is null or m.id = $3) and ${MANAGES} order by a.name, m.id`,
);
const OWN = statement("membership_own", `select ${PERSON} ${PEOPLE_OF} where m.account_id = $1 and m.id = $2`);

const REGISTER = statement("organisation_register", "select register_organisation($1, $2, $3, $4)");
const DECLARE = statement("organisation_declare", "select declare_purposes($1, $2)");
const CONFIRM = statement("membership_confirm", "select confirm_membership($1)");
const CHECK = statement("membership_check_register", "select check_register($1, $2, $3)");
const END = statement("membership_end", "select end_membership($1)");
const STATE = statement("membership_state_register", "select state_register($1, $2, $3)");
const ADD_MANAGER = statement("organisation_add_manager", "select add_manager($1, $2)");
const REMOVE_MANAGER = statement("organisation_remove_manager", "select remove_manager($1, $2)");

export class PostgresOrganisations extends OrganisationRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async register(
    { id, ...entry }: OrganisationEntry,
    purposes: DeclaredPurpose[],
    own: (MembershipOffer & { id: string }) | null,
  ): Promise<void> {
    const values = [id, JSON.stringify(entry), JSON.stringify(purposes), own && JSON.stringify(own)];
    await this.acting.connection.rows(REGISTER, values);
  }

  async mine(): Promise<OrganisationCard[]> {
    return this.acting.connection.json<OrganisationCard>(MINE, [this.account]);
  }

  async find(organisationId: string): Promise<Organisation | null> {
    const [found] = await this.acting.connection.json<Organisation>(FIND, [this.account, organisationId]);
    return found ?? null;
  }

  async declare(organisationId: string, purposes: DeclaredPurpose[]): Promise<boolean> {
    return this.isDone(DECLARE, [organisationId, JSON.stringify(purposes)]);
  }

  async people(organisationId: string): Promise<Person[]> {
    return this.acting.connection.json<Person>(PEOPLE, [this.account, organisationId, null]);
  }

  async person(organisationId: string, membershipId: string): Promise<Person | null> {
    const values = [this.account, organisationId, membershipId];
    return (await this.acting.connection.json<Person>(PEOPLE, values))[0] ?? null;
  }

  async own(membershipId: string): Promise<Person | null> {
    return (await this.acting.connection.json<Person>(OWN, [this.account, membershipId]))[0] ?? null;
  }

  async confirm(membershipId: string): Promise<boolean> {
    return this.isDone(CONFIRM, [membershipId]);
  }

  async checkRegister(membershipId: string, { register, number }: SeenEntry): Promise<boolean> {
    return this.isDone(CHECK, [membershipId, register, number]);
  }

  async end(membershipId: string): Promise<boolean> {
    return this.isDone(END, [membershipId]);
  }

  async stateRegister(membershipId: string, register: string, number: string): Promise<boolean> {
    return this.isDone(STATE, [membershipId, register, number]);
  }

  async addManager(organisationId: string, membershipId: string): Promise<boolean> {
    return this.isDone(ADD_MANAGER, [organisationId, membershipId]);
  }

  async removeManager(organisationId: string, accountId: string): Promise<"removed" | "not-found" | "last"> {
    const [row] = await this.acting.connection.rows(REMOVE_MANAGER, [organisationId, accountId]);
    return row![0] as "removed" | "not-found" | "last";
  }

  private get account(): string {
    return this.acting.actor.accountId;
  }

  private async isDone(of: Statement, values: Value[]): Promise<boolean> {
    return (await this.acting.connection.rows(of, values))[0]?.[0] === "t";
  }
}
