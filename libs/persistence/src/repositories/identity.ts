import { IdentityRepository, type Me } from "#domain/identity/ports.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

// $1 account, $2 today
const ME = statement(
  "me",
  `select json_build_object('account', json_build_object('id', a.id, 'name', a.name), 'language', a.language,
  'via', nullif(current_setting('app.actor', true), '')::json ->> 'via',
  'ownDossierId', (select d.id from dossier d where d.owner_account_id = a.id order by d.created_at limit 1),
  'memberships', coalesce((select json_agg(json_build_object('id', m.id, 'profession', m.profession,
      'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind), 'worksFor', m.works_for,
      'verificationLevel', m.verification_level, 'register', r.register, 'registerNumber', r.number,
      'validFrom', micros(m.valid_from), 'validUntil', micros(m.valid_until)) order by m.created_at, m.id)
    from membership m join organisation o on o.id = m.organisation_id
    left join membership_register r on r.membership_id = m.id
    where m.account_id = a.id and m.valid_from <= now() and m.valid_until > now()), '[]'::json),
  'mandates', coalesce((select json_agg(json_build_object('id', x.id, 'type', x.type, 'dossierId', x.dossier_id,
      'ownerName', w.name, 'validFrom', x.valid_from, 'validUntil', x.valid_until) order by x.valid_from, x.id)
    from mandate x join account w on w.id = x.owner_account_id
    where x.holder_account_id = a.id and x.valid_from <= $2::date and x.valid_until > $2::date and x.checked_by <> ''
      and x.ended_at is null and x.dossier_id = any ((select represented_dossiers())::uuid[])), '[]'::json))
from account a where a.id = $1`,
);

export class PostgresIdentity extends IdentityRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async me(): Promise<Me> {
    const { actor, connection, today } = this.acting;
    const [found] = await connection.json<Omit<Me, "assurance" | "activeMembershipId" | "isDemo">>(ME, [
      actor.accountId,
      today,
    ]);
    const { assurance, membershipId, means } = actor;
    return { ...found!, assurance, activeMembershipId: membershipId, isDemo: means === "demo" };
  }
}
