/** Part of migration 1763900001100; landed with it, and never edited after. */
import { PLACE_TAKEN } from "./entering.js";

const ACCOUNT = "nullif(current_setting('app.account', true), '')::uuid";
const MEMBERSHIP = "nullif(current_setting('app.membership', true), '')::uuid";
const KEY = "nullif(current_setting('app.key', true), '')";
const TEAMS = "string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[]";
const MOMENT = "coalesce(at_micros(nullif(current_setting('app.told_at', true), '')::bigint), now())";

const CELLS = Array.from({ length: 17 }, (_, index) => `c${index + 1} text`).join(", ");

/** As 1763900000800 made it, with everything there is one of found in one look. */
export const FACTS_OF = `
create or replace function facts_of(p_dossier uuid, p_purpose text) returns table (kind text, ${CELLS})
  language plpgsql stable as $$
declare
  v_account uuid := ${ACCOUNT};
  v_membership uuid := ${MEMBERSHIP};
  v_key text := ${KEY};
  v_moment timestamptz := ${MOMENT};
  v_teams uuid[] := ${TEAMS};
  v_grant record;
  v_owner uuid;
  v_entries uuid[];
  v_templates text[];
  v_sections text[];
  v_classes text[];
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
  -- A superset of what the decision may release: all for the owner and for a representative (row-level security narrows),
  -- the own sheets of a writer, and whatever an item of a live grant of this key and purpose could match.
  if c10 is null then v_owner := v_account; end if;

  -- Every grant of the actor's account that is not over, whatever hat it names: the walls need them all.
  kind := 'grant'; c9 := null; c10 := null; c11 := null;
  for v_grant in select g.id, g.grantee_key, g.scope::text as scope, g.actions, g.purpose, g.valid_from, g.valid_until,
      g.state, g.scope_entries, g.scope_templates, g.scope_sections, g.scope_classes
    from access_grant g
    where g.dossier_id = p_dossier and g.state <> 'ended' and g.valid_until > v_moment
      and (g.grantee_account_id = v_account or g.grantee_key = v_key or g.id = any (v_teams))
    order by g.id
  loop
    c1 := v_grant.id; c2 := v_grant.grantee_key; c3 := v_grant.scope; c4 := array_to_string(v_grant.actions, ',');
    c5 := v_grant.purpose; c6 := micros(v_grant.valid_from); c7 := micros(v_grant.valid_until); c8 := v_grant.state;
    return next;
    if (v_grant.grantee_key = v_key or v_grant.id = any (v_teams)) and v_grant.purpose = p_purpose
      and v_grant.state = 'active' and v_grant.valid_from <= v_moment then
      v_entries := v_entries || v_grant.scope_entries;
      v_templates := v_templates || v_grant.scope_templates;
      v_sections := v_sections || v_grant.scope_sections;
      v_classes := v_classes || v_grant.scope_classes;
    end if;
  end loop;

  return query select 'entry', e.id::text, e.section_key, e.template_key, e.template_version::text, e.data_class,
      e.author_kind, e.author_account_id::text, coalesce(e.author_membership_id, e.author_mandate_id)::text,
      e.author_card::text, e.state, micros(e.created_at)::text, micros(e.opened_at)::text, e.review_at::text,
      e.bundle_id::text, e.latest_revision::text, e.released_revision::text, e.released::text
    from entry e
    where e.dossier_id = p_dossier and (e.owner_account_id = v_owner or e.author_account_id = v_account
      or e.id = any (v_entries) or e.template_key = any (v_templates)
      or e.section_key = any (v_sections) or e.data_class = any (v_classes));
end $$;`;

/** The calls of 1763900000320: the second one takes the place again that the first one found. */
export const CALLS = `
create or replace function view_facts(p_token_hash bytea, p_dossier uuid, p_purpose text)
  returns table (kind text, ${CELLS}) language plpgsql volatile as $$
declare
  v_caller record;
begin
  v_caller := enter_session(p_token_hash, p_dossier);
  if v_caller.session_id is null then return; end if;
  kind := 'actor'; c1 := v_caller.account_id; c2 := v_caller.membership_id; c3 := v_caller.link_id;
  c4 := v_caller.session_id; c5 := v_caller.assurance; c6 := v_caller.now_us; c7 := v_caller.today;
  c8 := v_caller.kind; c9 := v_caller.means; c10 := case when v_caller.is_fresh then 't' else 'f' end;
  c11 := ${PLACE_TAKEN};
  return next;
  return query select * from facts_of(p_dossier, p_purpose);
end $$;

create function view_release(p_token_hash bytea, p_place text[], p_dossier uuid, p_with_key boolean, p_entries uuid[],
    p_texts text[], p_reactions uuid[], p_access_version bigint, p_membership_version integer, p_event text, p_once boolean)
  returns table (entry_id text, number text, written_at text, author text, content text)
  language plpgsql volatile as $$
begin
  perform take_place_again(p_token_hash, p_place);
  if p_with_key then
    return query select null::text, k.version::text, null::text, null::text, encode(k.wrapped, 'base64')
      from dossier_key k where k.dossier_id = p_dossier order by k.version desc limit 1;
    if not found then raise exception 'the dossier was closed to the actor' using errcode = 'RM409'; end if;
  end if;
  return query select r.entry_id::text, r.number::text, micros(r.authored_at)::text, r.author_card::text,
      encode(r.content, 'base64')
    from entry_revision r
    where r.dossier_id = p_dossier and r.entry_id = any (p_entries) and r.entry_id || '/' || r.number = any (p_texts);
  if cardinality(p_reactions) > 0 then
    return query select x.entry_id::text, null::text, micros(x.written_at)::text, null::text, encode(x.content, 'base64')
      from reaction x where x.dossier_id = p_dossier and x.entry_id = any (p_reactions);
  end if;
  perform audit_append(p_dossier, p_event, p_once, p_access_version, p_membership_version);
end $$;

create function view_refusal(p_token_hash bytea, p_place text[], p_dossier uuid, p_event text) returns void
  language plpgsql volatile as $$
begin
  perform take_place_again(p_token_hash, p_place);
  perform audit_refuse(p_dossier, p_event);
end $$;`;
