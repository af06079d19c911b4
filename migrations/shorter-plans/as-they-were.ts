/** The functions that 1763900000310 replaces, to be put back. */
export const FUNCTIONS_AS_THEY_WERE = `
create or replace function take_place(p_account uuid, p_membership uuid, p_link uuid, p_session uuid, p_dossier uuid,
    p_at timestamptz)
  returns void language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  v_membership uuid;
  v_readers text := '';
  v_key text := '';
begin
  if p_link is not null then
    select r.reader, 'l:' || p_link into v_readers, v_key from reader_group r where r.reader = 'link';
  elsif p_membership is null then
    select r.reader, 'a:' || p_account into v_readers, v_key from reader_group r where r.reader = 'relative';
  else
    -- who works for an employer is bound by the employer's row too, except doctors and nurses with registered secrecy
    select m.id, 'm:' || m.id,
        r.reader || case
          when r.group_key = 'employer-side' then ',employer-side'
          when (m.interest = 'employer' or o.kind = 'employer') and not (r.group_key in ('physician', 'nursing')
            and m.confidentiality = 'medical-secrecy' and m.verification_level = 'register-checked')
          then ',employer-side' else '' end
      into v_membership, v_key, v_readers
      from membership m
      join organisation o on o.id = m.organisation_id
      join reader_group r on r.reader = 'profession:' || m.profession
      where m.id = p_membership and m.account_id = p_account and m.valid_from <= p_at and m.valid_until > p_at;
  end if;
  perform set_config('app.account', case when p_link is null then coalesce(p_account::text, '') else '' end, true),
    set_config('app.membership', coalesce(v_membership::text, ''), true),
    set_config('app.link', coalesce(p_link::text, ''), true),
    set_config('app.session', coalesce(p_session::text, ''), true),
    set_config('app.key', coalesce(v_key, ''), true),
    set_config('app.readers', coalesce(v_readers, ''), true),
    set_config('app.dossier', coalesce(p_dossier::text, ''), true);
end $$;
create or replace function audit_text(p_event text, p_dossier uuid, p_owner uuid) returns text
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  v_membership uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_link uuid := nullif(current_setting('app.link', true), '')::uuid;
  v_event jsonb := p_event::jsonb - array['seq', 'at', 'occurredAt', 'actor', 'session', 'dossierId'];
  v_actor jsonb;
begin
  if v_account is null and v_link is null then
    raise exception 'nobody has entered' using errcode = '42501';
  end if;
  select jsonb_build_object('accountId', v_account, 'membershipId', v_membership, 'linkId', v_link, 'name', a.name,
      'profession', m.profession, 'organisation', o.name,
      'kind', case when v_link is not null then 'link'
        when v_event ->> 'actingFor' is not null then 'representative'
        when v_account = p_owner then 'owner'
        when v_membership is not null then 'professional'
        else 'relative' end)
    into v_actor
    from (select) one
    left join account a on a.id = v_account
    left join membership m on m.id = v_membership
    left join organisation o on o.id = m.organisation_id;
  v_event := v_event || jsonb_build_object('dossierId', p_dossier, 'actor', v_actor,
    'session', nullif(current_setting('app.session', true), ''));
  if session_user = 'regiemap_import' then
    v_event := v_event || jsonb_build_object('occurredAt', nullif(current_setting('app.told_at', true), '')::bigint);
  end if;
  return ',' || substr(v_event::text, 2);
end $$;
`;

export const ENTER_SESSION_AS_IT_WAS = `
create or replace function enter_session(p_token_hash bytea, p_dossier uuid default null)
  returns table (account_id uuid, membership_id uuid, link_id uuid, session_id uuid, assurance text, now_us bigint,
    today text, kind text, means text, is_fresh boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session s set last_seen_at = now() where s.token_hash = p_token_hash
    and s.last_seen_at < now() - interval '1 minute' and s.last_seen_at + s.idle_minutes * interval '1 minute' > now();
  return query select e.account_id, e.membership_id, e.link_id, e.session_id, e.assurance, e.now_us, e.today,
      s.kind, s.means, coalesce(s.fresh_until > now(), false)
    from enter(p_token_hash, p_dossier) e
    join session s on s.id = e.session_id and s.last_seen_at + s.idle_minutes * interval '1 minute' > now();
end $$;
`;
