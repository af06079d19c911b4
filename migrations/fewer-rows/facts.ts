/** Part of migration 1763900001400; landed with it, and never edited after. */
const ACCOUNT = "nullif(current_setting('app.account', true), '')::uuid";
const MEMBERSHIP = "nullif(current_setting('app.membership', true), '')::uuid";
const KEY = "nullif(current_setting('app.key', true), '')";
const TEAMS = "string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[]";
const MOMENT = "coalesce(at_micros(nullif(current_setting('app.told_at', true), '')::bigint), now())";

const CELLS = Array.from({ length: 17 }, (_, index) => `c${index + 1} text`).join(", ");

/** As 1763900001100 made it, with shares and sheets in one look, and of the sheets only what could be meant. */
export const FACTS_OF = `
create or replace function facts_of(p_dossier uuid, p_purpose text) returns table (kind text, ${CELLS})
  language plpgsql stable as $$
declare
  v_account uuid := ${ACCOUNT};
  v_membership uuid := ${MEMBERSHIP};
  v_key text := ${KEY};
  v_moment timestamptz := ${MOMENT};
  v_teams uuid[] := ${TEAMS};
  v_owner uuid;
begin
  kind := 'dossier';
  select d.state, d.owner_account_id, d.owner_birth_date, d.access_version,
      (select a.name from account a where a.id = d.owner_account_id),
      (select string_agg(s.key, ',' order by s.position, s.key) from section s where s.dossier_id = p_dossier),
      case when h.id is not null then json_build_object('id', h.id, 'accountId', h.account_id,
        'organisationId', h.organisation_id,
        'organisationKind', (select o.kind from organisation o where o.id = h.organisation_id),
        'profession', h.profession, 'interest', h.interest, 'confidentiality', h.confidentiality,
        'verificationLevel', h.verification_level, 'verificationAssurance', h.verification_assurance,
        'validFrom', micros(h.valid_from), 'validUntil', micros(h.valid_until), 'version', h.version) end,
      (select json_build_object('organisationId', p.organisation_id, 'purpose', p.purpose, 'art6', p.art6, 'art9', p.art9)
        from organisation_purpose p where p.organisation_id = h.organisation_id and p.purpose = p_purpose
          and p.approved_at is not null),
      (select json_agg(json_build_object('id', b.id,
          'who', json_strip_nulls(json_build_object('kind', b.who_kind, 'accountId', b.who_account_id,
            'organisationId', b.who_organisation_id, 'profession', b.who_profession)),
          'what', json_strip_nulls(json_build_object('kind', b.what_kind, 'section', b.what_section,
            'dataClass', b.what_class, 'entryId', b.what_entry))))
        from block b where b.dossier_id = p_dossier and (b.who_account_id = v_account
          or b.who_organisation_id = h.organisation_id or b.who_profession = h.profession)),
      (select json_agg(json_build_object('id', x.id, 'holderAccountId', x.holder_account_id, 'type', x.type,
          'validFrom', x.valid_from, 'validUntil', x.valid_until, 'classesAsWritten', x.classes_as_written,
          'incapacityCheckedOn', x.incapacity_checked_on, 'checkedBy', x.checked_by))
        from mandate x where x.dossier_id = p_dossier and x.holder_account_id = v_account and x.ended_at is null)
    into c1, v_owner, c3, c4, c5, c6, c7, c8, c9, c10
    from dossier d left join membership h on h.id = v_membership
    where d.id = p_dossier;
  if not found then return; end if;
  c2 := v_owner;
  -- Where the account is in teams of this dossier, whatever hat: the walls need them all.
  if v_teams is not null then
    c11 := (select json_agg(json_build_object('grantId', n.grant_id, 'membershipId', h.id, 'accountId', h.account_id,
        'organisationId', h.organisation_id, 'profession', h.profession, 'verificationLevel', h.verification_level,
        'validFrom', micros(h.valid_from), 'validUntil', micros(h.valid_until),
        'isSelfMade', coalesce(h.invited_by = h.account_id, false) or coalesce(h.confirmed_by = h.account_id, false),
        'isApproved', w.approved_at is not null, 'toldAt', micros(n.told_at), 'wasThere', n.was_there))
      from team_notice n
      join membership h on h.id = n.membership_id
      join organisation w on w.id = h.organisation_id
      where n.account_id = v_account and n.dossier_id = p_dossier);
  end if;
  return next;
  if c10 is null then v_owner := v_account; end if;

  -- Every grant of the actor's account that is not over, whatever hat it names: the walls need them all. And a superset of
  -- what the decision may release: all for the owner and for a representative (row-level security narrows), the own sheets
  -- of a writer, and whatever an item of a live grant of this key and purpose could match.
  return query with held as materialized (
    select g.id, g.grantee_key, g.scope, g.actions, g.purpose, g.valid_from, g.valid_until, g.state, g.scope_entries,
      g.scope_templates, g.scope_sections, g.scope_classes,
      (g.grantee_key = v_key or g.id = any (v_teams)) and g.purpose = p_purpose and g.state = 'active'
        and g.valid_from <= v_moment as opens
    from access_grant g
    where g.dossier_id = p_dossier and g.state <> 'ended' and g.valid_until > v_moment
      and (g.grantee_account_id = v_account or g.grantee_key = v_key or g.id = any (v_teams))
    order by g.id
  )
  select 'grant', h.id::text, h.grantee_key, h.scope::text, array_to_string(h.actions, ','), h.purpose,
      micros(h.valid_from)::text, micros(h.valid_until)::text, h.state, ${Array.from({ length: 9 }, () => "null::text").join(", ")}
    from held h
  union all
  select 'entry', e.id::text, e.section_key, e.template_key, e.template_version::text, e.data_class,
      e.author_kind, e.author_account_id::text, coalesce(e.author_membership_id, e.author_mandate_id)::text,
      e.author_card::text, e.state, micros(e.created_at)::text, micros(e.opened_at)::text, e.review_at::text,
      e.bundle_id::text, e.latest_revision::text, e.released_revision::text, e.released::text
    from entry e
    where e.dossier_id = p_dossier and e.id = any (array(select x.id from entry x
      where x.dossier_id = p_dossier and (x.owner_account_id = v_owner or x.author_account_id = v_account
        or x.id = any (array(select unnest(h.scope_entries) from held h where h.opens))
        or x.template_key = any (array(select unnest(h.scope_templates) from held h where h.opens))
        or x.section_key = any (array(select unnest(h.scope_sections) from held h where h.opens))
        or x.data_class = any (array(select unnest(h.scope_classes) from held h where h.opens)))));
end $$;`;
