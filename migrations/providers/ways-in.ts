/** Part of migration 1763900000400; landed with it, and never edited after. */
const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const DEFINER = "language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp";
const PART = "language plpgsql volatile set search_path = pg_catalog, public, pg_temp";

export const WAYS_IN = `
create function note_provider(p_account uuid, p_type text, p_object uuid, p_provider text) returns void ${PART} as $$
begin
  insert into outbox_mail (id, to_address, template, language)
    select uuidv7(), x.address, substr(p_type, length('account.') + 1), a.language
    from account_address x join account a on a.id = x.account_id where x.account_id = p_account;
  perform account_note(p_account, p_type, p_object, p_provider);
end $$;

create function find_linked(p_issuer text, p_subject text) returns table (account_id uuid, only_membership uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.account_id,
    (select case when count(*) = 1 then min(m.id::text)::uuid end from membership m
      where m.account_id = l.account_id and m.valid_from <= now() and m.valid_until > now()
        and not exists (select from dossier d where d.owner_account_id = l.account_id))
  from linked_identity l where l.issuer = p_issuer and l.subject = p_subject
$$;

create function sign_in_linked(p_issuer text, p_subject text, p_account uuid, p_session jsonb) returns boolean
  ${DEFINER} as $$
begin
  if not exists (select from linked_identity l
      where l.issuer = p_issuer and l.subject = p_subject and l.account_id = p_account)
    or not open_session(p_account, p_session) then return false; end if;
  perform account_note(p_account, 'account.signed-in', (p_session ->> 'id')::uuid, p_session ->> 'provider');
  return true;
end $$;

-- The session is named by the step, since no cookie of it comes along; it has to live now.
create function link_identity(p_account uuid, p_session uuid, p_id uuid, p_issuer text, p_subject text, p_provider text)
  returns boolean ${DEFINER} as $$
begin
  if not exists (select from session s where s.id = p_session and s.account_id = p_account and s.ended_at is null
      and s.expires_at > now() and s.last_seen_at + s.idle_minutes * interval '1 minute' > now()) then
    return false;
  end if;
  insert into linked_identity (account_id, id, issuer, subject, provider)
    values (p_account, p_id, p_issuer, p_subject, p_provider);
  perform note_provider(p_account, 'account.provider-linked', p_id, p_provider);
  return true;
exception when unique_violation then return false;
end $$;

-- Fresh, at the level that was proved, under another token. Never lower than it was.
create function raise_session(p_account uuid, p_session uuid, p_issuer text, p_subject text, p_assurance text,
    p_token_hash bytea, p_fresh integer) returns boolean ${DEFINER} as $$
begin
  if not exists (select from linked_identity l
      where l.issuer = p_issuer and l.subject = p_subject and l.account_id = p_account) then return false; end if;
  update session s set assurance = p_assurance, token_hash = p_token_hash, last_seen_at = now(),
      fresh_until = now() + p_fresh * interval '1 minute'
    where s.id = p_session and s.account_id = p_account and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at + s.idle_minutes * interval '1 minute' > now()
      and array_position(array['low', 'substantial', 'high'], s.assurance)
        <= array_position(array['low', 'substantial', 'high'], p_assurance);
  return found;
end $$;

create function unlink_my_identity(p_id uuid) returns boolean ${DEFINER} as $$
declare
  v_provider text;
begin
  delete from linked_identity where account_id = ${ACCOUNT} and id = p_id returning provider into v_provider;
  if v_provider is null then return false; end if;
  perform note_provider(${ACCOUNT}, 'account.provider-unlinked', p_id, v_provider);
  return true;
end $$;

-- An account that begins with a provider has it as a way in from its first moment.
create function start_provided_account(p jsonb) returns boolean ${DEFINER} as $$
begin
  if not start_account(p) then return false; end if;
  insert into linked_identity (account_id, id, issuer, subject, provider)
    values ((p #>> '{account,id}')::uuid, uuidv7(), p #>> '{provided,issuer}', p #>> '{provided,subject}',
      p #>> '{provided,provider}');
  return true;
exception when unique_violation then return false;
end $$;
`;
