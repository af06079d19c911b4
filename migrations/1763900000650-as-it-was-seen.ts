import type { MigrationInterface, QueryRunner } from "typeorm";
import { asDefiner, byDefiner } from "./by-definer.js";

const ACCOUNT = "(select nullif(current_setting('app.account', true), '')::uuid)";
const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";

/**
 * The last key of an invited grant. Everything but the reader and the beginning comes from what the owner agreed to, not
 * from the caller.
 */
const acceptGrant = (columns: string, authority: string): string => `
create or replace function accept_grant(p_token_hash bytea, p_grant uuid, p_scope jsonb, p_receipt bytea) returns boolean
  language plpgsql volatile ${SAFE}
declare
  i invitation := hold_invitation(p_token_hash, 'grant');
  p grant_proposal;
  v_hat uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_from timestamptz;
begin
  select * into p from grant_proposal x where x.dossier_id = i.opens and x.id = i.proposal_id and x.expires_at > now();
  if i.id is null or p.id is null or not p.needed_keys <@ (p.given_keys || array['reader']) or not exists (select from membership m
      where m.id = v_hat and m.account_id = (select nullif(current_setting('app.account', true), ''))::uuid and m.profession = i.offer ->> 'profession'
        and m.valid_from <= now() and m.valid_until > now()) then return false; end if;
  v_from := greatest(at_micros((p.terms ->> 'validFrom')::bigint), now());
  if not at_micros((p.terms ->> 'validUntil')::bigint) > v_from then return false; end if;
  insert into access_grant (dossier_id, id, created_by, ${columns}, grantee_key, scope, scope_entries, scope_templates,
      scope_sections, scope_classes, actions, purpose, valid_from, valid_until, request_id)
    select p.dossier_id, p_grant, i.made_by,
      ${authority},
      'm:' || v_hat, p.terms -> 'scope',
      array(select jsonb_array_elements_text(p_scope -> 'entries'))::uuid[],
      array(select jsonb_array_elements_text(p_scope -> 'templates')),
      array(select jsonb_array_elements_text(p_scope -> 'sections')),
      array(select jsonb_array_elements_text(p_scope -> 'classes')),
      array(select jsonb_array_elements_text(p.terms -> 'actions')), p.terms ->> 'purpose',
      v_from, at_micros((p.terms ->> 'validUntil')::bigint), p.request_id;
  insert into grant_receipt (dossier_id, grant_id, content) values (p.dossier_id, p_grant, p_receipt);
  update invitation set used_at = now(), used_by = (select nullif(current_setting('app.account', true), ''))::uuid, address = null where id = i.id;
  delete from grant_proposal x where x.dossier_id = p.dossier_id and x.id = p.id;
  return true;
end $$;`;

const BEFORE = acceptGrant(
  "mandate_id",
  "(select substr(k, 9)::uuid from unnest(p.given_keys) k where k like 'mandate:%' and not 'owner' = any (p.given_keys) limit 1)",
);
// The mandate is the one whose key was needed, whoever began. Where the owner's own key was needed too they said yes to it,
// and what the owner said yes to does not end with a mandate.
const NOW = acceptGrant(
  "mandate_id, reviewed_at",
  `(select substr(k, 9)::uuid from unnest(p.needed_keys) k where k like 'mandate:%' limit 1),
      case when 'owner' = any (p.needed_keys) and array_to_string(p.needed_keys, ' ') like '%mandate:%' then now() end`,
);

const checkRegister = (parameters: string, seen: string): string => `
create function check_register(${parameters}) returns boolean language plpgsql volatile ${SAFE}
begin
  update membership_register r set checked_at = now(), checked_by = ${ACCOUNT}
    from membership m where m.id = r.membership_id and m.id = p_membership${seen}
      and m.organisation_id = any (managed_organisations()) and m.account_id <> ${ACCOUNT} and m.valid_until > now()
      and exists (select from organisation o where o.id = m.organisation_id and o.approved_at is not null);
  if not found then return false; end if;
  update membership set verification_level = 'register-checked', verification_assurance = 'high' where id = p_membership;
  return true;
end $$;`;

const LATELY = "invitations_lately(uuid)";
const SEEN = "check_register(uuid, text, text)";
const UNSEEN = "check_register(uuid)";
const FOR_APP = { regiemap_app: [LATELY, SEEN] };

/**
 * What was looked at is what is agreed to: an invited grant carries whose yes it was, a register entry is checked as it was
 * read, and nobody sends more invitations in a day than a person would.
 */
export class AsItWasSeen1763900000650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${asDefiner(NOW)}
drop function ${UNSEEN};
${checkRegister("p_membership uuid, p_register text, p_number text", " and r.register = p_register and r.number = p_number")}

-- Invitations of the last 24 hours, of the actor and for a dossier, whatever became of them. One at a time per sender and
-- per dossier: who sends two at once is counted twice.
create function invitations_lately(p_dossier uuid) returns jsonb language plpgsql volatile ${SAFE}
declare
  v_account uuid := ${ACCOUNT};
begin
  perform pg_advisory_xact_lock(hashtextextended('invitation ' || x, 0))
    from unnest(array[v_account::text, p_dossier::text]) x where x is not null order by x;
  return (select jsonb_build_object(
      'ofAccount', (select count(*) from invitation i where i.made_by = v_account and i.created_at > now() - interval '24 hours'),
      'ofDossier', (select count(*) from invitation i where i.opens = p_dossier and i.created_at > now() - interval '24 hours')));
end $$;
${byDefiner([LATELY, SEEN], FOR_APP)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function ${LATELY};
drop function ${SEEN};
${checkRegister("p_membership uuid", "")}
${byDefiner([UNSEEN], { regiemap_app: [UNSEEN] })}
${asDefiner(BEFORE)}
`);
  }
}
