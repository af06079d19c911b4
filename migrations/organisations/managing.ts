import { ACCOUNT } from "./tables.js";

const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";

/** What managers may do, and what somebody may do with their own membership. Each function asks who acts by itself. */
export const MANAGING = `
create function managed_organisations() returns uuid[] language sql stable ${SAFE}
  select array(select m.organisation_id from organisation_manager m where m.account_id = ${ACCOUNT} and m.until is null)
$$;
create function managed_memberships() returns uuid[] language sql stable ${SAFE}
  select array(select m.id from membership m where m.organisation_id = any (managed_organisations()))
$$;

-- Whoever registers it manages it; what they say they are there themself stays self-stated until somebody else confirms it.
create function register_organisation(p_id uuid, p_entry jsonb, p_purposes jsonb, p_own jsonb) returns void
  language plpgsql volatile ${SAFE}
declare
  v_account uuid := ${ACCOUNT};
begin
  if v_account is null then raise exception 'nobody has entered' using errcode = '42501'; end if;
  insert into organisation (id, name, kind, website, contact, registered_by)
    values (p_id, p_entry ->> 'name', p_entry ->> 'kind', p_entry ->> 'website', p_entry ->> 'contact', v_account);
  insert into organisation_manager (organisation_id, account_id) values (p_id, v_account);
  insert into organisation_purpose (organisation_id, purpose, art6, art9)
    select p_id, x.purpose, x.art6, x.art9 from jsonb_to_recordset(p_purposes) x (purpose text, art6 text, art9 text);
  if p_own is not null then
    insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
        verification_assurance, works_for, valid_from, valid_until, invited_by)
      values ((p_own ->> 'id')::uuid, v_account, p_id, p_own ->> 'profession', p_own ->> 'interest',
        p_own ->> 'confidentiality', 'self-stated', 'low', p_own ->> 'worksFor', now(),
        at_micros((p_own ->> 'validUntil')::bigint), v_account);
  end if;
end $$;

-- What stays as it was stays approved; everything else waits for the deployer again.
create function declare_purposes(p_organisation uuid, p_purposes jsonb) returns boolean language plpgsql volatile ${SAFE}
begin
  if not p_organisation = any (managed_organisations()) then return false; end if;
  delete from organisation_purpose p where p.organisation_id = p_organisation and not exists
    (select from jsonb_to_recordset(p_purposes) x (purpose text, art6 text, art9 text)
      where x.purpose = p.purpose and x.art6 = p.art6 and x.art9 is not distinct from p.art9);
  insert into organisation_purpose (organisation_id, purpose, art6, art9)
    select p_organisation, x.purpose, x.art6, x.art9
      from jsonb_to_recordset(p_purposes) x (purpose text, art6 text, art9 text)
    on conflict do nothing;
  return true;
end $$;

create function confirm_membership(p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
begin
  update membership m set verification_level = 'organisation-confirmed', verification_assurance = 'substantial',
      confirmed_by = ${ACCOUNT}
    where m.id = p_membership and m.organisation_id = any (managed_organisations()) and m.account_id <> ${ACCOUNT}
      and m.verification_level = 'self-stated' and m.valid_until > now();
  return found;
end $$;

create function check_register(p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
begin
  update membership_register r set checked_at = now(), checked_by = ${ACCOUNT}
    from membership m where m.id = r.membership_id and m.id = p_membership
      and m.organisation_id = any (managed_organisations()) and m.account_id <> ${ACCOUNT} and m.valid_until > now();
  if not found then return false; end if;
  update membership set verification_level = 'register-checked', verification_assurance = 'high' where id = p_membership;
  return true;
end $$;

-- Another entry than the one that was checked counts from the next check on.
create function state_register(p_membership uuid, p_register text, p_number text) returns boolean language plpgsql volatile ${SAFE}
begin
  if not exists (select from membership m where m.id = p_membership and m.account_id = ${ACCOUNT} and m.valid_until > now())
    then return false; end if;
  insert into membership_register (membership_id, account_id, register, number)
    values (p_membership, ${ACCOUNT}, p_register, p_number)
    on conflict (membership_id) do update set register = excluded.register, number = excluded.number, stated_at = now(),
      checked_at = null, checked_by = null;
  update membership m set
      verification_level = case when m.confirmed_by is null then 'self-stated' else 'organisation-confirmed' end,
      verification_assurance = case when m.confirmed_by is null then 'low' else 'substantial' end
    where m.id = p_membership and m.verification_level = 'register-checked';
  return true;
end $$;

-- At once: the next request of this hat is refused, on every process. With the last membership goes the managing too,
-- unless nobody would be left to do it.
create function end_membership(p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
declare
  m membership;
begin
  update membership x set valid_from = least(x.valid_from, now() - interval '1 microsecond'), valid_until = now()
    where x.id = p_membership and x.valid_until > now()
      and (x.account_id = ${ACCOUNT} or x.organisation_id = any (managed_organisations()))
    returning x.* into m;
  if m.id is null then return false; end if;
  update organisation_manager o set until = now()
    where o.organisation_id = m.organisation_id and o.account_id = m.account_id and o.until is null
      and not exists (select from membership x where x.organisation_id = m.organisation_id and x.account_id = m.account_id
        and x.valid_until > now())
      and exists (select from organisation_manager y where y.organisation_id = m.organisation_id and y.until is null
        and y.account_id <> m.account_id);
  return true;
end $$;

create function add_manager(p_organisation uuid, p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
begin
  if not p_organisation = any (managed_organisations()) then return false; end if;
  insert into organisation_manager (organisation_id, account_id)
    select m.organisation_id, m.account_id from membership m
      where m.id = p_membership and m.organisation_id = p_organisation and m.valid_from <= now() and m.valid_until > now()
    on conflict (organisation_id, account_id) do update set since = now(), until = null
      where organisation_manager.until is not null;
  return found;
end $$;

create function remove_manager(p_organisation uuid, p_account uuid) returns text language plpgsql volatile ${SAFE}
begin
  if not p_organisation = any (managed_organisations()) then return 'not-found'; end if;
  -- One at a time, or two could take each other's place at once.
  perform from organisation_manager m where m.organisation_id = p_organisation and m.until is null order by m.account_id for update;
  if not exists (select from organisation_manager m
      where m.organisation_id = p_organisation and m.account_id = p_account and m.until is null) then return 'not-found'; end if;
  if (select count(*) from organisation_manager m where m.organisation_id = p_organisation and m.until is null) = 1
    then return 'last'; end if;
  update organisation_manager m set until = now()
    where m.organisation_id = p_organisation and m.account_id = p_account and m.until is null;
  return 'removed';
end $$;
`;

export const MANAGING_FUNCTIONS = [
  "managed_organisations()",
  "managed_memberships()",
  "register_organisation(uuid, jsonb, jsonb, jsonb)",
  "declare_purposes(uuid, jsonb)",
  "confirm_membership(uuid)",
  "check_register(uuid)",
  "state_register(uuid, text, text)",
  "end_membership(uuid)",
  "add_manager(uuid, uuid)",
  "remove_manager(uuid, uuid)",
];
