const ACCOUNT = "nullif(current_setting('app.account', true), '')::uuid";
const MEMBERSHIP = "nullif(current_setting('app.membership', true), '')::uuid";
const KEY = "nullif(current_setting('app.key', true), '')";
const MOMENT = "coalesce(at_micros(nullif(current_setting('app.told_at', true), '')::bigint), now())";

const CELLS = Array.from({ length: 17 }, (_, index) => `c${index + 1} text`).join(", ");
const none = (cells: number): string => ", null::text".repeat(cells);

/** As 1763900000320 made it, in plans that look up one row at a time, each asked for only when there can be an answer. */
export const FACTS_OF = `
create or replace function facts_of(p_dossier uuid, p_purpose text) returns table (kind text, ${CELLS})
  language plpgsql stable as $$
declare
  v_account uuid := ${ACCOUNT};
  v_membership uuid := ${MEMBERSHIP};
  v_key text := ${KEY};
  v_moment timestamptz := ${MOMENT};
  v_hat membership;
  v_grant record;
  v_owner uuid;
  v_entries uuid[];
  v_templates text[];
  v_sections text[];
  v_classes text[];
begin
  select d.state, d.owner_account_id, d.owner_birth_date, d.access_version
    into c1, v_owner, c3, c4 from dossier d where d.id = p_dossier;
  if v_owner is null then return; end if;
  kind := 'dossier';
  c2 := v_owner;
  c5 := (select a.name from account a where a.id = v_owner);
  c6 := (select string_agg(s.key, ',' order by s.position, s.key) from section s where s.dossier_id = p_dossier);
  if v_membership is not null then
    select * into v_hat from membership m where m.id = v_membership;
    c7 := json_build_object('id', v_hat.id, 'accountId', v_hat.account_id, 'organisationId', v_hat.organisation_id,
      'organisationKind', (select o.kind from organisation o where o.id = v_hat.organisation_id),
      'profession', v_hat.profession, 'interest', v_hat.interest, 'confidentiality', v_hat.confidentiality,
      'verificationLevel', v_hat.verification_level, 'verificationAssurance', v_hat.verification_assurance,
      'validFrom', micros(v_hat.valid_from), 'validUntil', micros(v_hat.valid_until), 'version', v_hat.version);
    c8 := (select json_build_object('organisationId', p.organisation_id, 'purpose', p.purpose, 'art6', p.art6,
        'art9', p.art9)
      from organisation_purpose p where p.organisation_id = v_hat.organisation_id and p.purpose = p_purpose
        and p.approved_at is not null);
  end if;
  c9 := (select json_agg(json_build_object('id', b.id,
        'who', json_strip_nulls(json_build_object('kind', b.who_kind, 'accountId', b.who_account_id,
          'organisationId', b.who_organisation_id, 'profession', b.who_profession)),
        'what', json_strip_nulls(json_build_object('kind', b.what_kind, 'section', b.what_section,
          'dataClass', b.what_class, 'entryId', b.what_entry))))
      from block b where b.dossier_id = p_dossier and (b.who_account_id = v_account
        or b.who_organisation_id = v_hat.organisation_id or b.who_profession = v_hat.profession));
  c10 := (select json_agg(json_build_object('id', x.id, 'holderAccountId', x.holder_account_id, 'type', x.type,
        'validFrom', x.valid_from, 'validUntil', x.valid_until, 'classesAsWritten', x.classes_as_written,
        'incapacityCheckedOn', x.incapacity_checked_on, 'checkedBy', x.checked_by))
      from mandate x where x.dossier_id = p_dossier and x.holder_account_id = v_account and x.ended_at is null);
  return next;
  -- A superset of what the decision may release: all for the owner and for a representative (row-level security narrows),
  -- the own sheets of a writer, and whatever an item of a live grant of this key and purpose could match.
  if c10 is null then v_owner := v_account; end if;

  -- Every grant of the actor's account that is not over, whatever hat it names: the walls need them all.
  kind := 'grant'; c9 := null; c10 := null;
  for v_grant in select g.id, g.grantee_key, g.scope::text as scope, g.actions, g.purpose, g.valid_from, g.valid_until,
      g.state, g.scope_entries, g.scope_templates, g.scope_sections, g.scope_classes
    from access_grant g
    where g.dossier_id = p_dossier and g.state <> 'ended' and g.valid_until > v_moment
      and (g.grantee_account_id = v_account or g.grantee_key = v_key)
    order by g.id
  loop
    c1 := v_grant.id; c2 := v_grant.grantee_key; c3 := v_grant.scope; c4 := array_to_string(v_grant.actions, ',');
    c5 := v_grant.purpose; c6 := micros(v_grant.valid_from); c7 := micros(v_grant.valid_until); c8 := v_grant.state;
    return next;
    if v_grant.grantee_key = v_key and v_grant.purpose = p_purpose and v_grant.state = 'active'
      and v_grant.valid_from <= v_moment then
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

/** The calls of 1763900000320; who calls is asked without opening a table of one row. */
export const CALLS = `
create or replace function view_facts(p_token_hash bytea, p_dossier uuid, p_purpose text)
  returns table (kind text, ${CELLS}) language plpgsql volatile as $$
declare
  v_caller record;
begin
  v_caller := enter_session(p_token_hash, p_dossier);
  if v_caller.session_id is null then return; end if;
  return query select 'actor', v_caller.account_id::text, v_caller.membership_id::text, v_caller.link_id::text,
    v_caller.session_id::text, v_caller.assurance, v_caller.now_us::text, v_caller.today, v_caller.kind, v_caller.means,
    case when v_caller.is_fresh then 't' else 'f' end${none(7)};
  return query select * from facts_of(p_dossier, p_purpose);
end $$;

create or replace function view_release(p_token_hash bytea, p_dossier uuid, p_with_key boolean, p_entries uuid[],
    p_texts text[], p_reactions uuid[], p_access_version bigint, p_membership_version integer, p_event text, p_once boolean)
  returns table (entry_id text, number text, written_at text, author text, content text)
  language plpgsql volatile as $$
begin
  if (enter_session(p_token_hash, p_dossier)).session_id is null then
    raise exception 'nobody is signed in' using errcode = 'RM409';
  end if;
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

create or replace function view_refusal(p_token_hash bytea, p_dossier uuid, p_event text) returns void
  language plpgsql volatile as $$
begin
  if (enter_session(p_token_hash, p_dossier)).session_id is null then
    raise exception 'nobody is signed in' using errcode = 'RM409';
  end if;
  perform audit_refuse(p_dossier, p_event);
end $$;`;

/** One link of a dossier's chain: the lock on the head, held until the commit, is the queue of the dossier. */
export const AUDIT_LINK = `
create or replace function audit_link(p_dossier uuid, p_text text) returns bigint
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  v_us bigint := micros(clock_timestamp());
  v_head record;
begin
  -- a writer that had to wait sees the newest head, so that the chain cannot fork
  update access_head h set seq = h.seq + 1, at = greatest(v_us, h.at + 1), hash = sha256(h.hash || convert_to(
      '{"seq":' || h.seq + 1 || ',"at":' || greatest(v_us, h.at + 1) || p_text, 'UTF8'))
    where h.dossier_id = p_dossier
    returning new.seq as seq, new.at as at, old.hash as prev, new.hash as hash into v_head;
  if not found then return null; end if;
  insert into access_event (dossier_id, body, prev, hash)
    values (p_dossier, '{"seq":' || v_head.seq || ',"at":' || v_head.at || p_text, v_head.prev, v_head.hash);
  return v_head.seq;
end $$;`;
