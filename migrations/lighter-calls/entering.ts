/** Part of migration 1763900001600; landed with it, and never edited after. */
const SAFE = "set search_path = pg_catalog, public, pg_temp";

/** As 1763900001100 made it, with what the catalogue says of a reader found in an index instead of read as a whole. */
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
  v_readers text[];
  v_key text;
begin
  select a.name, h.id, h.profession, o.name,
      case when p_link is not null then 'l:' || p_link when p_membership is null then 'a:' || p_account else 'm:' || h.id end,
      -- who works for an employer is bound by the employer's row too, except doctors and nurses with registered secrecy
      (select case when (h.interest = 'employer' or o.kind = 'employer') and not (r.group_key in ('physician', 'nursing')
          and h.confidentiality = 'medical-secrecy' and h.verification_level = 'register-checked')
          then array[r.reader, 'employer-side'] else array[r.reader] end
        from reader_group r where r.reader = case when p_link is not null then 'link' when p_membership is null
          then 'relative' else 'profession:' || h.profession end)
    into v_name, v_hat, v_profession, v_organisation, v_key, v_readers
    from (select) anybody
    left join account a on a.id = v_account
    left join membership h on h.id = p_membership and h.account_id = v_account
      and h.valid_from <= p_at and h.valid_until > p_at
    left join organisation o on o.id = h.organisation_id;
  -- a profession that the policy does not know reads nothing, and says nothing of itself
  if v_readers is null then v_hat := null; v_profession := null; v_organisation := null; v_key := null; end if;
  perform set_config('app.account', coalesce(v_account::text, ''), true),
    set_config('app.membership', coalesce(v_hat::text, ''), true),
    -- as whom they may have written something
    set_config('app.me', concat_ws(',', v_hat, v_account), true),
    set_config('app.link', coalesce(p_link::text, ''), true),
    set_config('app.session', coalesce(p_session::text, ''), true),
    set_config('app.key', coalesce(v_key, ''), true),
    set_config('app.readers', coalesce(array_to_string(v_readers, ','), ''), true),
    -- '-' is a list that names nothing; an empty setting would be no list
    set_config('app.never', case when v_readers is null then '' else coalesce((select string_agg(n.data_class, ',')
        from ceiling_never n where n.reader = any (v_readers)), '-') end, true),
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
