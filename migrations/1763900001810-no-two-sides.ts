import type { MigrationInterface, QueryRunner } from "typeorm";
import { MANDATE_LIFE } from "./1763900000300-mandates.js";
import { asItWas } from "./as-it-was.js";
import { asDefiner, byDefiner } from "./by-definer.js";

const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";
const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const CONFLICT = "has_conflict(uuid, uuid, timestamptz)";

// A professional who took part here, or works for an employer, stands for nobody here: not now, and not within a year.
const ASKED = `
create function has_conflict(p_dossier uuid, p_account uuid, p_at timestamptz) returns boolean language sql stable ${SAFE}
  select exists (select from membership h
      join organisation w on w.id = h.organisation_id
      left join reader_group x on x.reader = 'profession:' || h.profession
    where h.account_id = p_account and h.valid_until > p_at - interval '1 year' and (
      h.interest = 'employer' or w.kind = 'employer' or x.group_key = 'employer-side'
      or exists (select from access_grant g where g.dossier_id = p_dossier and g.grantee_key = 'm:' || h.id)
      or exists (select from team_notice n where n.dossier_id = p_dossier and n.membership_id = h.id)
      or exists (select from entry e where e.dossier_id = p_dossier and e.author_membership_id = h.id)))
$$;`;

const ACCEPTING = `
-- Takes an offer: once, and by whoever is signed in and stands on no other side. The owner still has to say that this is
-- the right person.
create or replace function accept_mandate(p_dossier uuid, p_hash bytea) returns uuid language sql volatile ${SAFE}
  update mandate m set holder_account_id = ${ACCOUNT}, offer_hash = null, offer_expires_at = null
  where m.dossier_id = p_dossier and m.offer_hash = p_hash and m.offer_expires_at > now() and m.ended_at is null
    and m.owner_account_id <> ${ACCOUNT}
    and exists (select from dossier d where d.id = m.dossier_id and d.state = 'active')
    and not has_conflict(m.dossier_id, ${ACCOUNT}, now())
  returning m.id
$$;`;

/** Nobody gets past the ceiling of their profession by becoming the one who acts for the owner: one question, asked twice. */
export class NoTwoSides1763900001810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const forEverybody = { "regiemap_app, regiemap_import": [CONFLICT] };
    await runner.query([ASKED, byDefiner([CONFLICT], forEverybody), asDefiner(ACCEPTING)].join("\n"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${asDefiner(asItWas("accept_mandate", MANDATE_LIFE))} drop function ${CONFLICT};`);
  }
}
