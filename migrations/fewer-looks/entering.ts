/** Part of migration 1763900001100; landed with it, and never edited after. */
const SAFE = "set search_path = pg_catalog, public, pg_temp";

/** As 1763900000600 made it, with who acts found in one look. */
export const TAKE_PLACE = `
create or replace function take_place(p_account uuid, p_membership uuid, p_link uuid, p_session uuid, p_dossier uuid,
    p_at timestamptz)
  returns void language plpgsql volatile ${SAFE} as $$
declare
  v_account uuid := case when p_link is null then p_account end;
  v_name text;
  v_hat uuid;
  v_profession text;
  v_organisation text;
  v_reader text;
  v_key text;
  -- who works for an employer is bound by the employer's row too, except doctors and nurses with registered secrecy
  v_for_employer boolean;
begin
  select a.name, r.reader, h.id, h.profession, o.name,
      case when p_link is not null then 'l:' || p_link when p_membership is null then 'a:' || p_account else 'm:' || h.id end,
      coalesce((h.interest = 'employer' or o.kind = 'employer') and not (r.group_key in ('physician', 'nursing')
        and h.confidentiality = 'medical-secrecy' and h.verification_level = 'register-checked'), false)
    into v_name, v_reader, v_hat, v_profession, v_organisation, v_key, v_for_employer
    from (select) anybody
    left join account a on a.id = v_account
    left join membership h on h.id = p_membership and h.account_id = v_account
      and h.valid_from <= p_at and h.valid_until > p_at
    left join organisation o on o.id = h.organisation_id
    left join reader_group r on r.reader = case when p_link is not null then 'link' when p_membership is null
      then 'relative' else 'profession:' || h.profession end;
  -- a profession that the policy does not know reads nothing, and says nothing of itself
  if v_reader is null then v_hat := null; v_profession := null; v_organisation := null; v_key := null; end if;
  perform set_config('app.account', coalesce(v_account::text, ''), true),
    set_config('app.membership', coalesce(v_hat::text, ''), true),
    -- as whom they may have written something
    set_config('app.me', concat_ws(',', v_hat, v_account), true),
    set_config('app.link', coalesce(p_link::text, ''), true),
    set_config('app.session', coalesce(p_session::text, ''), true),
    set_config('app.key', coalesce(v_key, ''), true),
    set_config('app.readers', coalesce(v_reader || case when v_for_employer then ',employer-side' else '' end, ''), true),
    -- '-' is a list that names nothing; an empty setting would be no list
    set_config('app.never', case when v_reader is null then '' else coalesce((select string_agg(n.data_class, ',')
        from ceiling_never n where n.reader = v_reader or (v_for_employer and n.reader = 'employer-side')), '-') end, true),
    set_config('app.represented', '-', true),
    set_config('app.governed', '-', true),
    -- the beginning of what the record says about who acts
    set_config('app.actor', json_build_object('accountId', v_account, 'membershipId', v_hat, 'linkId', p_link,
      'name', v_name, 'profession', v_profession, 'organisation', v_organisation)::text, true);
  -- only who acts as themself represents anybody; asked when the account is known
  if v_account is not null and p_membership is null then
    perform set_config('app.represented', coalesce(string_agg(m.dossier_id::text, ','), '-'), true),
      set_config('app.governed', coalesce(string_agg(m.dossier_id::text, ',') filter (where m.decides), '-'), true)
      from my_mandates() m;
  end if;
  perform open_dossier(p_dossier);
end $$;`;

/** As 1763900000800 made it, with what the dossier is to the actor, and what is shut for them in it, found in one look. */
export const OPEN_DOSSIER = `
create or replace function open_dossier(p_dossier uuid) returns void
  language plpgsql volatile security definer ${SAFE} as $$
declare
  v_id text := coalesce(p_dossier::text, '');
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  v_membership uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_owner uuid;
  v_state text;
  v_granted boolean;
  v_told boolean;
  v_teams uuid[];
  v_teamed boolean := false;
  v_wrote boolean;
  v_represented boolean := false;
  v_mandated text;
  -- what a live grant never reaches here; no list at all is no grant at all
  v_unread text := nullif(current_setting('app.never', true), '');
begin
  if p_dossier is not null then
    select d.state, d.owner_account_id,
        exists (select from my_live_grant g where g.dossier_id = p_dossier),
        exists (select from team_notice n where n.account_id = v_account and n.dossier_id = p_dossier),
        exists (select from participation p where p.dossier_id = p_dossier and p.membership_id = v_membership)
      into v_state, v_owner, v_granted, v_told, v_wrote
      from dossier d where d.id = p_dossier and d.state <> 'erased';
    -- nearly nobody is told of in a team here, and then that is all there is to it
    if v_told then
      v_teams := team_grants(p_dossier, false);
      v_teamed := not v_granted and v_membership is not null and exists (select from access_grant g
        where g.dossier_id = p_dossier and g.id = any (team_grants(p_dossier, true)) and g.state = 'active'
          and g.valid_from <= now() and g.valid_until > now());
    end if;
    if v_teamed then
      v_unread := case when exists (select from reader_group r where r.reader = 'team')
        then concat_ws(',', v_unread, (select string_agg(c.data_class, ',') from ceiling_never c where c.reader = 'team')) end;
    end if;
    if v_membership is null then
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
    set_config('app.mine',
      case when v_owner = v_account or v_granted or v_teamed or v_wrote or v_represented then v_id else '' end, true),
    set_config('app.teams', coalesce(array_to_string(v_teams, ','), ''), true),
    set_config('app.reach', case when v_state = 'active' and (v_granted or v_teamed) then v_id else '' end, true),
    set_config('app.unread', coalesce(v_unread, ''), true),
    set_config('app.mandated', case when v_state = 'active' then coalesce(v_mandated, '-') else '-' end, true);
end $$;`;

/** The settings of a place, in the order in which one is handed on. */
const PLACE = [
  "account",
  "membership",
  "me",
  "link",
  "session",
  "key",
  "readers",
  "never",
  "represented",
  "governed",
  "actor",
  "dossier",
  "open",
  "mine",
  "teams",
  "reach",
  "unread",
  "mandated",
];
const SESSION_AT = PLACE.indexOf("session") + 1;

/** The place that was taken, to be taken again in the next call of the same request. */
export const PLACE_TAKEN = `array[${PLACE.map((name) => `current_setting('app.${name}', true)`).join(", ")}]`;

/**
 * Takes a place again that was taken a moment ago, as long as the session is still open. Whoever may call this may set every
 * one of these settings by themself; what the place was found on is checked by its versions, when something is recorded.
 */
export const TAKE_PLACE_AGAIN = `
create function take_place_again(p_token_hash bytea, p_place text[]) returns void
  language plpgsql volatile security definer ${SAFE} as $$
begin
  perform from session s where s.token_hash = p_token_hash and s.id::text = p_place[${SESSION_AT}] and s.ended_at is null
    and s.expires_at > now();
  if not found then raise exception 'nobody is signed in' using errcode = 'RM409'; end if;
  perform ${PLACE.map((name, at) => `set_config('app.${name}', p_place[${at + 1}], true)`).join(", ")};
end $$;`;
