const SAFE = "set search_path = pg_catalog, public, pg_temp";

/** Who acts, as settings of the transaction: what they may be at most, wherever they go. */
export const TAKE_PLACE = `
create or replace function take_place(p_account uuid, p_membership uuid, p_link uuid, p_session uuid, p_dossier uuid,
    p_at timestamptz)
  returns void language plpgsql volatile ${SAFE} as $$
declare
  v_hat membership;
  v_reader text;
  v_group text;
  v_organisation text;
  v_kind text;
  v_name text;
  v_key text := '';
  -- who works for an employer is bound by the employer's row too, except doctors and nurses with registered secrecy
  v_for_employer boolean := false;
begin
  if p_link is null then v_name := (select a.name from account a where a.id = p_account); end if;
  if p_link is not null then
    select r.reader, 'l:' || p_link into v_reader, v_key from reader_group r where r.reader = 'link';
  elsif p_membership is null then
    select r.reader, 'a:' || p_account into v_reader, v_key from reader_group r where r.reader = 'relative';
  else
    select * into v_hat from membership m where m.id = p_membership and m.account_id = p_account
      and m.valid_from <= p_at and m.valid_until > p_at;
    select r.reader, r.group_key into v_reader, v_group
      from reader_group r where r.reader = 'profession:' || v_hat.profession;
    if v_reader is null then
      v_hat := null;
    else
      select o.name, o.kind into v_organisation, v_kind from organisation o where o.id = v_hat.organisation_id;
      v_key := 'm:' || v_hat.id;
      v_for_employer := (v_hat.interest = 'employer' or v_kind = 'employer') and not (v_group in ('physician', 'nursing')
        and v_hat.confidentiality = 'medical-secrecy' and v_hat.verification_level = 'register-checked');
    end if;
  end if;
  perform set_config('app.account', case when p_link is null then coalesce(p_account::text, '') else '' end, true),
    set_config('app.membership', coalesce(v_hat.id::text, ''), true),
    set_config('app.link', coalesce(p_link::text, ''), true),
    set_config('app.session', coalesce(p_session::text, ''), true),
    set_config('app.key', case when v_reader is null then '' else coalesce(v_key, '') end, true),
    set_config('app.readers', coalesce(v_reader || case when v_for_employer then ',employer-side' else '' end, ''), true),
    -- '-' is a list that names nothing; an empty setting would be no list
    set_config('app.never', case when v_reader is null then '' else coalesce((select string_agg(n.data_class, ',')
        from ceiling_never n where n.reader = v_reader or (v_for_employer and n.reader = 'employer-side')), '-') end, true),
    -- the beginning of what the record says about who acts
    set_config('app.actor', json_build_object('accountId', case when p_link is null then p_account end,
      'membershipId', v_hat.id, 'linkId', p_link, 'name', v_name, 'profession', v_hat.profession,
      'organisation', v_organisation)::text, true);
  -- only who acts as themself represents anybody; asked when the account is known
  if p_account is null or p_membership is not null or p_link is not null then
    perform set_config('app.represented', '-', true), set_config('app.governed', '-', true);
  else
    perform set_config('app.represented', coalesce(string_agg(m.dossier_id::text, ','), '-'), true),
      set_config('app.governed', coalesce(string_agg(m.dossier_id::text, ',') filter (where m.decides), '-'), true)
      from my_mandates() m;
  end if;
  perform open_dossier(p_dossier);
end $$;`;

/**
 * The one dossier the statements that follow are about, and what it is to the actor: looked up once, for all policies of all
 * tables. Each setting holds the dossier's id, or nothing. Tells nobody anything.
 */
export const OPEN_DOSSIER = `
create function open_dossier(p_dossier uuid) returns void
  language plpgsql volatile security definer ${SAFE} as $$
declare
  v_id text := coalesce(p_dossier::text, '');
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  v_membership uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_owner uuid;
  v_state text;
  v_granted boolean;
  v_wrote boolean := false;
  v_represented boolean := false;
  v_mandated text;
begin
  if p_dossier is not null then
    select d.state, d.owner_account_id into v_state, v_owner from dossier d where d.id = p_dossier and d.state <> 'erased';
    v_granted := exists (select from my_live_grant g where g.dossier_id = p_dossier);
    if v_membership is not null then
      v_wrote := exists (select from participation p where p.dossier_id = p_dossier and p.membership_id = v_membership);
    else
      v_represented := v_id = any (string_to_array(current_setting('app.represented', true), ','));
    end if;
    if v_represented then
      v_mandated := (select string_agg(c.data_class, ',')
        from my_mandates() m cross join unnest(m.reads) c (data_class) where m.dossier_id = p_dossier);
    end if;
  end if;
  perform set_config('app.dossier', v_id, true),
    -- open to its owner and to who wrote in it; to others only while it is active
    set_config('app.open', case when v_state in ('active', 'restricted') then v_id else '' end, true),
    set_config('app.mine', case when v_owner = v_account or v_granted or v_wrote or v_represented then v_id else '' end, true),
    set_config('app.granted', case when v_state = 'active' and v_granted then v_id else '' end, true),
    set_config('app.mandated', case when v_state = 'active' then coalesce(v_mandated, '-') else '-' end, true);
end $$;`;

/** From the hash of a session token to who acts; no session: nothing but nulls. */
export const ENTER_SESSION = `
create function enter_session(p_token_hash bytea, p_dossier uuid default null, out account_id uuid,
    out membership_id uuid, out link_id uuid, out session_id uuid, out assurance text, out now_us bigint, out today text,
    out kind text, out means text, out is_fresh boolean)
  language plpgsql volatile security definer ${SAFE} as $$
declare
  v_seen timestamptz;
begin
  select s.account_id, s.membership_id, s.link_id, s.id, s.assurance, micros(now()),
      to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), s.kind, s.means,
      coalesce(s.fresh_until > now(), false), s.last_seen_at
    into account_id, membership_id, link_id, session_id, assurance, now_us, today, kind, means, is_fresh, v_seen
    from session s where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at + s.idle_minutes * interval '1 minute' > now();
  perform take_place(account_id, membership_id, link_id, session_id, p_dossier, now());
  -- noted once a minute at most, so that reading writes next to nothing
  if v_seen < now() - interval '1 minute' then update session s set last_seen_at = now() where s.id = session_id; end if;
end $$;`;
