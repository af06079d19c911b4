import { ACCOUNT } from "./tables.js";

const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";
const TODAY = "(now() at time zone 'Europe/Amsterdam')::date";

/** From a token to what it offers, and accepting it: once, in time, by whom it was sent to. */
export const INVITING = `
-- Dossiers in whose name the actor may send an invitation: their own, and those they represent.
create function inviting_dossiers() returns uuid[] language sql stable ${SAFE}
  select array(select d.id from dossier d where d.owner_account_id = ${ACCOUNT}
    union select m.dossier_id from mandate m where m.holder_account_id = ${ACCOUNT} and m.checked_by is not null
      and m.valid_from <= ${TODAY} and m.valid_until > ${TODAY})
$$;
create function is_my_address(p_address_hash bytea) returns boolean language sql stable ${SAFE}
  select exists (select from account_address a
    where a.account_id = ${ACCOUNT} and a.address_hash = p_address_hash and a.verified_at is not null)
$$;

-- Whoever has the token may know who sent what; null when no invitation has it. What to answer is not decided here.
create function look_at_invitation(p_token_hash bytea) returns jsonb language sql stable ${SAFE}
  select jsonb_build_object('id', i.id, 'kind', i.kind, 'offer', i.offer,
    'from', jsonb_build_object('accountId', a.id, 'name', a.name, 'profession', h.profession,
      'organisation', coalesce(o.name, w.name)),
    'organisation', case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end,
    'dossierId', i.opens, 'ownerName', n.name,
    'createdAt', micros(i.created_at), 'expiresAt', micros(i.expires_at), 'usedAt', micros(i.used_at),
    'withdrawnAt', micros(i.withdrawn_at), 'now', micros(now()), 'isAddressee', is_my_address(i.address_hash))
  from invitation i
  join account a on a.id = i.made_by
  left join membership h on h.id = i.made_as
  left join organisation w on w.id = h.organisation_id
  left join organisation o on o.id = i.organisation_id
  left join dossier d on d.id = i.opens
  left join account n on n.id = d.owner_account_id
  where i.token_hash = p_token_hash
$$;

-- The invitation behind a token when it can still be accepted by the actor; it stays theirs until the transaction ends.
create function hold_invitation(p_token_hash bytea, p_kind text) returns invitation language plpgsql volatile ${SAFE}
declare
  i invitation;
begin
  select * into i from invitation x where x.token_hash = p_token_hash and x.kind = p_kind for update;
  if i.used_at is not null or i.withdrawn_at is not null or not i.expires_at > now() or i.made_by = ${ACCOUNT}
    or not is_my_address(i.address_hash) then return null; end if;
  return i;
end $$;

create function accept_membership(p_token_hash bytea, p_membership uuid) returns boolean language plpgsql volatile ${SAFE}
declare
  i invitation := hold_invitation(p_token_hash, 'membership');
begin
  if i.id is null then return false; end if;
  insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
      verification_assurance, works_for, valid_from, valid_until, invited_by)
    values (p_membership, ${ACCOUNT}, i.organisation_id, i.offer ->> 'profession', i.offer ->> 'interest',
      i.offer ->> 'confidentiality', 'self-stated', 'low', i.offer ->> 'worksFor', now(),
      at_micros((i.offer ->> 'validUntil')::bigint), i.made_by);
  update invitation set used_at = now(), used_by = ${ACCOUNT}, address = null where id = i.id;
  return true;
end $$;

-- A binder of one's own was started; whoever invited gets nothing by it.
create function accept_start(p_token_hash bytea) returns boolean language plpgsql volatile ${SAFE}
declare
  i invitation := hold_invitation(p_token_hash, 'start');
begin
  if i.id is null or not exists (select from dossier d where d.owner_account_id = ${ACCOUNT}) then return false; end if;
  update invitation set used_at = now(), used_by = ${ACCOUNT}, address = null where id = i.id;
  return true;
end $$;

-- What the terms of an invited grant are held against: states and kinds of sheets, never their texts.
create function invited_grant(p_token_hash bytea) returns jsonb language plpgsql volatile ${SAFE}
declare
  i invitation := hold_invitation(p_token_hash, 'grant');
begin
  if i.id is null then return null; end if;
  return (select jsonb_build_object(
    'dossier', jsonb_build_object('id', d.id, 'state', d.state, 'ownerAccountId', d.owner_account_id,
      'ownerBirthDate', d.owner_birth_date),
    'terms', p.terms, 'proposalId', p.id, 'receipt', encode(p.receipt, 'base64'),
    'neededKeys', p.needed_keys, 'givenKeys', p.given_keys,
    'keyVersion', k.version, 'wrapped', encode(k.wrapped, 'base64'),
    'mandate', (select jsonb_build_object('id', m.id, 'holderAccountId', m.holder_account_id, 'type', m.type,
        'validFrom', m.valid_from, 'validUntil', m.valid_until, 'classesAsWritten', m.classes_as_written,
        'incapacityCheckedOn', m.incapacity_checked_on, 'checkedBy', m.checked_by)
      from mandate m where m.dossier_id = d.id and 'mandate:' || m.id = any (p.given_keys) limit 1),
    'entries', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'sectionKey', e.section_key,
        'templateKey', e.template_key, 'templateVersion', e.template_version, 'dataClass', e.data_class,
        'author', jsonb_build_object('kind', 'owner', 'accountId', d.owner_account_id), 'state', e.state, 'released', '[]'::jsonb))
      from entry e where e.dossier_id = d.id and e.state in ('accepted', 'private', 'submitted')), '[]'::jsonb))
    from dossier d
    join grant_proposal p on p.dossier_id = d.id and p.id = i.proposal_id
    join lateral (select * from dossier_key x where x.dossier_id = d.id order by x.version desc limit 1) k on true
    where d.id = i.opens and d.state = 'active' and p.expires_at > now());
end $$;

-- The last key. Everything but the reader and the beginning comes from what the owner agreed to, not from the caller.
create function accept_grant(p_token_hash bytea, p_grant uuid, p_scope jsonb, p_receipt bytea) returns boolean
  language plpgsql volatile ${SAFE}
declare
  i invitation := hold_invitation(p_token_hash, 'grant');
  p grant_proposal;
  v_hat uuid := nullif(current_setting('app.membership', true), '')::uuid;
  v_from timestamptz;
begin
  select * into p from grant_proposal x where x.dossier_id = i.opens and x.id = i.proposal_id and x.expires_at > now();
  if i.id is null or p.id is null or not p.needed_keys <@ (p.given_keys || array['reader']) or not exists (select from membership m
      where m.id = v_hat and m.account_id = ${ACCOUNT} and m.profession = i.offer ->> 'profession'
        and m.valid_from <= now() and m.valid_until > now()) then return false; end if;
  v_from := greatest(at_micros((p.terms ->> 'validFrom')::bigint), now());
  if not at_micros((p.terms ->> 'validUntil')::bigint) > v_from then return false; end if;
  insert into access_grant (dossier_id, id, created_by, mandate_id, grantee_key, scope, scope_entries, scope_templates,
      scope_sections, scope_classes, actions, purpose, valid_from, valid_until, request_id)
    select p.dossier_id, p_grant, i.made_by,
      (select substr(k, 9)::uuid from unnest(p.given_keys) k where k like 'mandate:%' and not 'owner' = any (p.given_keys) limit 1),
      'm:' || v_hat, p.terms -> 'scope',
      array(select jsonb_array_elements_text(p_scope -> 'entries'))::uuid[],
      array(select jsonb_array_elements_text(p_scope -> 'templates')),
      array(select jsonb_array_elements_text(p_scope -> 'sections')),
      array(select jsonb_array_elements_text(p_scope -> 'classes')),
      array(select jsonb_array_elements_text(p.terms -> 'actions')), p.terms ->> 'purpose',
      v_from, at_micros((p.terms ->> 'validUntil')::bigint), p.request_id;
  insert into grant_receipt (dossier_id, grant_id, content) values (p.dossier_id, p_grant, p_receipt);
  update invitation set used_at = now(), used_by = ${ACCOUNT}, address = null where id = i.id;
  delete from grant_proposal x where x.dossier_id = p.dossier_id and x.id = p.id;
  return true;
end $$;

-- Who takes back what was proposed takes back its invitation.
create function proposal_gone() returns trigger language plpgsql ${SAFE}
begin
  update invitation set withdrawn_at = now(), address = null
    where proposal_id = old.id and opens = old.dossier_id and used_at is null and withdrawn_at is null;
  return null;
end $$;
create trigger proposal_gone after delete on grant_proposal for each row execute function proposal_gone();
`;

export const INVITING_FUNCTIONS = [
  "inviting_dossiers()",
  "look_at_invitation(bytea)",
  "accept_membership(bytea, uuid)",
  "accept_start(bytea)",
  "invited_grant(bytea)",
  "accept_grant(bytea, uuid, jsonb, bytea)",
];
/** Used by the others only. */
export const INVITING_PARTS = ["is_my_address(bytea)", "hold_invitation(bytea, text)", "proposal_gone()"];
