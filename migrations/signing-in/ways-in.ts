import { ACCOUNT, DEFINER, PART, SESSION } from "./words.js";

/** Ceremonies under way. */
export const STEPS = `
create function begin_step(p_id uuid, p_token_hash bytea, p_kind text, p_account uuid, p_data bytea, p_minutes integer)
  returns void language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sign_in_step (id, token_hash, kind, account_id, data, expires_at)
    values (p_id, p_token_hash, p_kind, p_account, p_data, now() + p_minutes * interval '1 minute');
$$;

-- A step with a code by mail. Whether the address is somebody's is known here only: the same rows are written, and the
-- caller is told nothing. After five codes in an hour an address gets no more; the step then has no code that was sent.
create function begin_code_step(p_id uuid, p_token_hash bytea, p_kind text, p_address_hash bytea, p_data bytea,
    p_minutes integer, p_mail jsonb) returns void ${DEFINER} as $$
declare
  v_account uuid := (select a.account_id from account_address a where a.address_hash = p_address_hash);
  v_recent integer := (select count(*) from sign_in_step s
    where s.address_hash = p_address_hash and s.created_at > now() - interval '1 hour');
begin
  insert into sign_in_step (id, token_hash, kind, account_id, address_hash, data, expires_at)
    values (p_id, p_token_hash, p_kind, v_account, p_address_hash, p_data, now() + p_minutes * interval '1 minute');
  if v_recent < 5 then
    insert into outbox_mail (id, to_address, template, language, parameters)
      values ((p_mail ->> 'id')::uuid, p_mail ->> 'to',
        case when v_account is null then p_mail ->> 'toUnknown' else p_mail ->> 'toKnown' end,
        coalesce((select a.language from account a where a.id = v_account), p_mail ->> 'language'), jsonb_build_object('code', p_mail ->> 'code'));
  end if;
end $$;

-- Uses a step up. One statement: two that come together cannot both have it.
create function take_step(p_token_hash bytea, p_kinds text[]) returns table (kind text, account_id uuid, data bytea)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in_step s set used_at = now()
    where s.token_hash = p_token_hash and s.kind = any (p_kinds) and s.used_at is null and s.expires_at > now()
    returning s.kind, s.account_id, s.data
$$;

create function try_step(p_token_hash bytea, p_kind text) returns table (kind text, account_id uuid, data bytea)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in_step s set tries = s.tries + 1
    where s.token_hash = p_token_hash and s.kind = p_kind and s.used_at is null and s.expires_at > now() and s.tries < 5
    returning s.kind, s.account_id, s.data
$$;
`;

export const PASSKEYS = `
create function insert_passkey(p_account uuid, k jsonb) returns void ${PART} as $$
begin
  insert into passkey (account_id, id, credential_id, public_key, counter, transports, device_type, backed_up, name,
      last_used_at)
    values (p_account, (k ->> 'id')::uuid, decode(k ->> 'credentialId', 'hex'), decode(k ->> 'publicKey', 'hex'),
      (k ->> 'counter')::bigint, array(select jsonb_array_elements_text(k -> 'transports')), k ->> 'deviceType',
      (k ->> 'backedUp')::boolean, k ->> 'name', now());
end $$;

-- A counter that does not go on means a copy of the authenticator (Web Authentication Level 3, 6.1.1). Those that do not
-- count stay at nought.
create function use_passkey(p_credential bytea, p_counter bigint, p_backed_up boolean, p_account uuid) returns uuid
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  update passkey k set counter = p_counter, backed_up = p_backed_up, last_used_at = now()
    where k.credential_id = p_credential and (p_account is null or k.account_id = p_account)
      and (k.counter < p_counter or (k.counter = 0 and p_counter = 0))
    returning k.account_id
$$;

create function find_passkey(p_credential bytea) returns table (account_id uuid, id uuid, credential_id bytea,
    public_key bytea, counter bigint, transports text, only_membership uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.account_id, k.id, k.credential_id, k.public_key, k.counter, array_to_json(k.transports)::text,
    (select case when count(*) = 1 then min(m.id::text)::uuid end from membership m
      where m.account_id = k.account_id and m.valid_from <= now() and m.valid_until > now()
        and not exists (select from dossier d where d.owner_account_id = k.account_id))
  from passkey k where k.credential_id = p_credential
$$;

-- Signs in with a passkey that proved itself; p_credential null = nothing was proved: the same statement, and no.
create function sign_in(p_credential bytea, p_counter bigint, p_backed_up boolean, p_session jsonb) returns boolean
  ${DEFINER} as $$
declare
  v_account uuid := use_passkey(p_credential, p_counter, p_backed_up, null);
begin
  if v_account is null or not open_session(v_account, p_session) then return false; end if;
  perform account_note(v_account, 'account.signed-in', (p_session ->> 'id')::uuid, p_session ->> 'means');
  return true;
end $$;

-- The session goes on, fresh, under another token (OWASP ASVS 5.0, 7.2.4). Only with a passkey of one's own.
create function confirm_session(p_credential bytea, p_counter bigint, p_backed_up boolean, p_token_hash bytea,
    p_minutes integer) returns bigint ${DEFINER} as $$
declare
  v_fresh bigint;
begin
  if use_passkey(p_credential, p_counter, p_backed_up, ${ACCOUNT}) is null or ${ACCOUNT} is null then return null; end if;
  update session set fresh_until = now() + p_minutes * interval '1 minute', token_hash = p_token_hash,
      last_seen_at = now()
    where id = ${SESSION} and account_id = ${ACCOUNT} and ended_at is null
    returning micros(fresh_until) into v_fresh;
  return v_fresh;
end $$;

create function add_my_passkey(p_passkey jsonb) returns boolean ${DEFINER} as $$
begin
  if ${ACCOUNT} is null then return false; end if;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'passkey-added', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = ${ACCOUNT};
  perform insert_passkey(${ACCOUNT}, p_passkey);
  perform account_note(${ACCOUNT}, 'account.passkey-added', (p_passkey ->> 'id')::uuid, null);
  return true;
exception when unique_violation then return false;
end $$;

-- The lock on the account keeps two removals from each leaving the other's key as the last one.
create function remove_my_passkey(p_id uuid) returns text ${DEFINER} as $$
begin
  perform from account_head h where h.account_id = ${ACCOUNT} for update;
  if not exists (select from passkey k where k.account_id = ${ACCOUNT} and k.id = p_id) then return 'not-found'; end if;
  if (select count(*) from passkey k where k.account_id = ${ACCOUNT}) < 2 then return 'last'; end if;
  delete from passkey where account_id = ${ACCOUNT} and id = p_id;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'passkey-removed', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = ${ACCOUNT};
  perform account_note(${ACCOUNT}, 'account.passkey-removed', p_id, null);
  return 'removed';
end $$;

create function renew_my_card(p_hashes bytea[]) returns void ${DEFINER} as $$
begin
  delete from recovery_code where account_id = ${ACCOUNT};
  insert into recovery_code (account_id, code_hash) select ${ACCOUNT}, h from unnest(p_hashes) h;
  perform account_note(${ACCOUNT}, 'account.card-renewed', null, null);
end $$;
`;

/** The first moment of an account, getting back in, and mail. */
export const STARTING = `
-- An account with all that belongs to it from its first moment, in one transaction. False: the address or the passkey
-- is somebody's already.
create function start_account(p jsonb) returns boolean ${DEFINER} as $$
declare
  v_account uuid := (p #>> '{account,id}')::uuid;
  v_dossier uuid := (p #>> '{dossier,id}')::uuid;
begin
  insert into account (id, name, language) values (v_account, p #>> '{account,name}', p #>> '{account,language}');
  insert into account_address (account_id, address, address_hash)
    values (v_account, p ->> 'address', decode(p ->> 'addressHash', 'hex'));
  if v_dossier is not null then
    insert into dossier (id, owner_account_id, owner_birth_date, share_code)
      values (v_dossier, v_account, (p #>> '{dossier,birthDate}')::date, p #>> '{dossier,shareCode}');
    insert into dossier_key (dossier_id, version, wrapped)
      values (v_dossier, (p #>> '{dossier,keyVersion}')::integer, decode(p #>> '{dossier,wrappedKey}', 'hex'));
  end if;
  perform insert_passkey(v_account, p -> 'passkey');
  insert into recovery_code (account_id, code_hash)
    select v_account, decode(h, 'hex') from jsonb_array_elements_text(p -> 'recoveryHashes') h;
  perform account_note(v_account, 'account.started', null, null);
  perform insert_session(v_account, p -> 'session');
  return true;
exception when unique_violation then return false;
end $$;

create function use_recovery_code(p_account uuid, p_hash bytea) returns boolean ${DEFINER} as $$
begin
  update recovery_code set used_at = now() where account_id = p_account and code_hash = p_hash and used_at is null;
  return found;
end $$;

create function recover_account(p_account uuid, p_passkey jsonb, p_session jsonb) returns boolean ${DEFINER} as $$
begin
  perform insert_passkey(p_account, p_passkey);
  update session set ended_at = clock_timestamp() where account_id = p_account and ended_at is null;
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, 'recovered', a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = p_account;
  perform account_note(p_account, 'account.recovered', (p_passkey ->> 'id')::uuid, null);
  perform insert_session(p_account, p_session);
  return true;
exception when unique_violation then return false;
end $$;

create function queue_mail(p_id uuid, p_to text, p_template text, p_language text, p_parameters jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into outbox_mail (id, to_address, template, language, parameters)
    values (p_id, p_to, p_template, p_language, p_parameters);
$$;

-- For the page that shows what would be sent: only what the worker released to it, having no mail server.
create function shown_mails() returns table (mail json)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('id', m.id, 'to', m.to_address, 'template', m.template, 'language', m.language,
    'parameters', m.parameters, 'createdAt', micros(m.created_at))
  from outbox_mail m where m.shown_at is not null order by m.created_at desc, m.id desc limit 50
$$;

create function clean_up_signing_in(p_mails interval) returns integer ${DEFINER} as $$
declare
  v_rows integer;
  v_all integer;
begin
  delete from sign_in_step where expires_at < now() - interval '1 hour';
  get diagnostics v_all = row_count;
  delete from outbox_mail where created_at < now() - p_mails;
  get diagnostics v_rows = row_count;
  return v_all + v_rows;
end $$;
`;
