import type { MigrationInterface, QueryRunner } from "typeorm";

const FACTS = "facts_of(uuid, text)";
const CALLS = [
  "view_facts(bytea, uuid, text)",
  "view_release(bytea, uuid, boolean, uuid[], text[], uuid[], bigint, integer, text, boolean)",
  "view_refusal(bytea, uuid, text)",
];

const ACCOUNT = "nullif(current_setting('app.account', true), '')::uuid";
const MEMBERSHIP = "nullif(current_setting('app.membership', true), '')::uuid";
const KEY = "nullif(current_setting('app.key', true), '')";
const MOMENT = "coalesce(at_micros(nullif(current_setting('app.told_at', true), '')::bigint), now())";

const CELLS = Array.from({ length: 17 }, (_, index) => `c${index + 1} text`).join(", ");
const nothing = (cells: number): string => ", null::text".repeat(cells);

/** What this migration runs; a later one puts functions back from it. */
export const TWO_CALLS = `
-- Everything the decision looks at about one dossier and the actor who entered, in rows of text: one 'dossier', then the
-- actor's grants, then the sheets. No row: the actor is shown no such dossier.
create function ${FACTS.replace("uuid, text", "p_dossier uuid, p_purpose text")} returns table (kind text, ${CELLS})
  language plpgsql stable as $$
declare
  v_account uuid := ${ACCOUNT};
  v_membership uuid := ${MEMBERSHIP};
  v_key text := ${KEY};
  v_moment timestamptz := ${MOMENT};
  v_owner uuid;
  v_entries uuid[];
  v_templates text[];
  v_sections text[];
  v_classes text[];
begin
  return query select 'dossier', d.state, d.owner_account_id::text, d.owner_birth_date::text, d.access_version::text, a.name,
      (select string_agg(s.key, ',' order by s.position, s.key) from section s where s.dossier_id = p_dossier),
      case when m.id is null then null else json_build_object('id', m.id, 'accountId', m.account_id,
        'organisationId', m.organisation_id, 'organisationKind', o.kind, 'profession', m.profession,
        'interest', m.interest, 'confidentiality', m.confidentiality, 'verificationLevel', m.verification_level,
        'verificationAssurance', m.verification_assurance, 'validFrom', micros(m.valid_from),
        'validUntil', micros(m.valid_until), 'version', m.version)::text end,
      case when p.purpose is null then null else json_build_object('organisationId', p.organisation_id,
        'purpose', p.purpose, 'art6', p.art6, 'art9', p.art9)::text end,
      (select json_agg(json_build_object('id', b.id,
          'who', json_strip_nulls(json_build_object('kind', b.who_kind, 'accountId', b.who_account_id,
            'organisationId', b.who_organisation_id, 'profession', b.who_profession)),
          'what', json_strip_nulls(json_build_object('kind', b.what_kind, 'section', b.what_section,
            'dataClass', b.what_class, 'entryId', b.what_entry))))::text
        from block b where b.dossier_id = p_dossier and (b.who_account_id = v_account
          or b.who_organisation_id = m.organisation_id or b.who_profession = m.profession)),
      (select json_agg(json_build_object('id', x.id, 'holderAccountId', x.holder_account_id, 'type', x.type,
          'validFrom', x.valid_from, 'validUntil', x.valid_until, 'classesAsWritten', x.classes_as_written,
          'incapacityCheckedOn', x.incapacity_checked_on, 'checkedBy', x.checked_by))::text
        from mandate x
        where x.dossier_id = p_dossier and x.holder_account_id = v_account and x.ended_at is null)${nothing(7)}
    from dossier d
    join account a on a.id = d.owner_account_id
    left join membership m on m.id = v_membership
    left join organisation o on o.id = m.organisation_id
    left join organisation_purpose p
      on p.organisation_id = m.organisation_id and p.purpose = p_purpose and p.approved_at is not null
    where d.id = p_dossier;

  -- Every grant of the actor's account that is not over, whatever hat it names: the walls need them all.
  return query select 'grant', g.id::text, g.grantee_key, g.scope::text, array_to_string(g.actions, ','), g.purpose,
      micros(g.valid_from)::text, micros(g.valid_until)::text, g.state${nothing(9)}
    from access_grant g
    where g.dossier_id = p_dossier and g.state <> 'ended' and g.valid_until > v_moment
      and (g.grantee_account_id = v_account or g.grantee_key = v_key)
    order by g.id;

  -- A superset of what the decision may release: all for the owner and for a representative (row-level security narrows),
  -- the own sheets of a writer, and whatever an item of a live grant of this key and purpose could match.
  select array_agg(x.entry), array_agg(x.template), array_agg(x.section), array_agg(x.class)
    into v_entries, v_templates, v_sections, v_classes
    from access_grant g cross join lateral unnest(g.scope_entries, g.scope_templates, g.scope_sections, g.scope_classes)
      x (entry, template, section, class)
    where g.dossier_id = p_dossier and g.grantee_key = v_key and g.purpose = p_purpose
      and g.state = 'active' and g.valid_from <= v_moment and g.valid_until > v_moment;
  if exists (select from mandate x
      where x.dossier_id = p_dossier and x.holder_account_id = v_account and x.ended_at is null) then
    v_owner := (select d.owner_account_id from dossier d where d.id = p_dossier);
  else
    v_owner := v_account;
  end if;
  return query select 'entry', e.id::text, e.section_key, e.template_key, e.template_version::text, e.data_class,
      e.author_kind, e.author_account_id::text, coalesce(e.author_membership_id, e.author_mandate_id)::text,
      e.author_card::text, e.state, micros(e.created_at)::text, micros(e.opened_at)::text, e.review_at::text,
      e.bundle_id::text, e.latest_revision::text, e.released_revision::text, e.released::text
    from entry e
    where e.dossier_id = p_dossier and (e.owner_account_id = v_owner or e.author_account_id = v_account
      or e.id = any (v_entries) or e.template_key = any (v_templates)
      or e.section_key = any (v_sections) or e.data_class = any (v_classes));
end $$;

-- Who calls, and the facts. No row: nobody is signed in.
create function view_facts(p_token_hash bytea, p_dossier uuid, p_purpose text) returns table (kind text, ${CELLS})
  language plpgsql volatile as $$
begin
  return query select 'actor', e.account_id::text, e.membership_id::text, e.link_id::text, e.session_id::text, e.assurance,
      e.now_us::text, e.today, e.kind, e.means, case when e.is_fresh then 't' else 'f' end${nothing(7)}
    from enter_session(p_token_hash, p_dossier) e;
  if found then return query select * from facts_of(p_dossier, p_purpose); end if;
end $$;

-- The texts that were released, and the record of it; a row is the dossier's key (no entry), a text, or a reaction (no
-- number). The record is written last and refuses (RM409) when anything moved since the decision, and then nothing is given:
-- versions only grow, so what still holds at the end held all the while.
create function view_release(p_token_hash bytea, p_dossier uuid, p_with_key boolean, p_entries uuid[], p_texts text[],
    p_reactions uuid[], p_access_version bigint, p_membership_version integer, p_event text, p_once boolean)
  returns table (entry_id text, number text, written_at text, author text, content text)
  language plpgsql volatile as $$
begin
  perform from enter_session(p_token_hash, p_dossier);
  if not found then raise exception 'nobody is signed in' using errcode = 'RM409'; end if;
  if p_with_key then
    return query select null::text, k.version::text, null::text, null::text, encode(k.wrapped, 'base64')
      from dossier_key k where k.dossier_id = p_dossier order by k.version desc limit 1;
  end if;
  return query select r.entry_id::text, r.number::text, micros(r.authored_at)::text, r.author_card::text,
      encode(r.content, 'base64')
    from entry_revision r
    where r.dossier_id = p_dossier and r.entry_id = any (p_entries) and r.entry_id || '/' || r.number = any (p_texts);
  return query select x.entry_id::text, null::text, micros(x.written_at)::text, null::text, encode(x.content, 'base64')
    from reaction x where x.dossier_id = p_dossier and x.entry_id = any (p_reactions);
  perform audit_append(p_dossier, p_event, p_once, p_access_version, p_membership_version);
end $$;

-- A refusal about a dossier the actor may not know.
create function view_refusal(p_token_hash bytea, p_dossier uuid, p_event text) returns void
  language plpgsql volatile as $$
begin
  perform from enter_session(p_token_hash, p_dossier);
  if not found then raise exception 'nobody is signed in' using errcode = 'RM409'; end if;
  perform audit_refuse(p_dossier, p_event);
end $$;
revoke execute on function ${[FACTS, ...CALLS].join(", ")} from public;
grant execute on function ${[FACTS, ...CALLS].join(", ")} to regiemap_app;
grant execute on function ${FACTS} to regiemap_import;
`;

/**
 * The released view in two calls: what the decision looks at, and then what it released together with the record of it.
 * They run with the rights of who calls, so row-level security holds inside as it does outside; what they save is the way
 * between program and database, nine statements long before.
 */
export class TwoCalls1763900000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TWO_CALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${[...CALLS, FACTS].join(", ")};`);
  }
}
