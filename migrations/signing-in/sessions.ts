import { ACCOUNT, DEFINER, PART, SESSION } from "./words.js";

/** The record of an account. */
export const RECORD = `
-- One link of an account's chain; the same form as the chain of a dossier.
create function account_link(p_account uuid, p_text text) returns bigint
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  with moment as (select micros(clock_timestamp()) as us),
  head as (
    update account_head h set seq = h.seq + 1, at = greatest(moment.us, h.at + 1),
      hash = sha256(h.hash || convert_to(
        '{"seq":' || h.seq + 1 || ',"at":' || greatest(moment.us, h.at + 1) || p_text, 'UTF8'))
    from moment where h.account_id = p_account
    returning new.seq as seq, new.at as at, old.hash as prev, new.hash as hash
  )
  insert into account_event (account_id, body, prev, hash)
    select p_account, '{"seq":' || head.seq || ',"at":' || head.at || p_text, head.prev, head.hash from head
    returning seq
$$;

-- What happened to the ways into an account: for its holder, never with a secret or an address.
create function account_note(p_account uuid, p_type text, p_object uuid, p_detail text) returns void ${PART} as $$
begin
  perform account_link(p_account, ',' || substr(jsonb_build_object(
    'id', uuidv7(), 'type', p_type, 'action', 'E', 'outcome', 'allowed',
    'reasons', case when p_detail is null then jsonb_build_array() else jsonb_build_array(p_detail) end,
    'purpose', null, 'actingFor', null, 'objectKind', 'account',
    'objectIds', case when p_object is null then jsonb_build_array() else jsonb_build_array(p_object) end,
    'revisions', jsonb_build_array(), 'templateKeys', jsonb_build_array(), 'dataClasses', jsonb_build_array(),
    'authority', jsonb_build_array(), 'policyVersion', (select p.version from policy_version p),
    'dossierId', null, 'session', nullif(current_setting('app.session', true), ''), 'traceId', '',
    'actor', jsonb_build_object('accountId', p_account, 'membershipId', null, 'linkId', null,
      'name', (select a.name from account a where a.id = p_account), 'profession', null, 'organisation', null,
      'kind', 'self'))::text, 2));
end $$;

create function my_account_events(p_before bigint, p_limit integer) returns table (body text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.body from account_event e
  where e.account_id = ${ACCOUNT} and (p_before is null or e.seq < p_before)
    and (e.body::jsonb) ->> 'type' like 'account.%'
  order by e.seq desc limit least(p_limit, 200)
$$;
`;

/** Opening, looking at, ending and changing sessions. */
export const SESSIONS = `
create function insert_session(p_account uuid, s jsonb) returns void ${PART} as $$
begin
  insert into session (id, token_hash, account_id, membership_id, assurance, expires_at, kind, means, idle_minutes,
      fresh_until, device, provider)
    values ((s ->> 'id')::uuid, decode(s ->> 'tokenHash', 'hex'), p_account, (s ->> 'membershipId')::uuid,
      s ->> 'assurance', now() + (s ->> 'minutes')::integer * interval '1 minute', s ->> 'kind', s ->> 'means',
      (s ->> 'idleMinutes')::integer, now() + (s ->> 'freshMinutes')::integer * interval '1 minute',
      s ->> 'device', s ->> 'provider');
end $$;

-- False when the account, or the membership of that account, does not exist.
create function open_session(p_account uuid, p_session jsonb) returns boolean ${DEFINER} as $$
begin
  if not exists (select from account a where a.id = p_account) then return false; end if;
  if p_session ->> 'membershipId' is not null and not exists (select from membership m
      where m.id = (p_session ->> 'membershipId')::uuid and m.account_id = p_account) then return false; end if;
  perform insert_session(p_account, p_session);
  return true;
end $$;

-- How long a session still lives, for the warning beforehand: looking does not keep it alive.
create function look_at_session(p_token_hash bytea)
  returns table (kind text, means text, assurance text, fresh_until bigint, is_fresh boolean, idle_ends bigint, ends bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.kind, s.means, s.assurance, micros(s.fresh_until), coalesce(s.fresh_until > now(), false),
    micros(least(s.last_seen_at + s.idle_minutes * interval '1 minute', s.expires_at)), micros(s.expires_at)
  from session s
  where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and s.account_id is not null
    and s.last_seen_at + s.idle_minutes * interval '1 minute' > now()
$$;

create function my_sessions()
  returns table (id uuid, device text, means text, started_at bigint, last_seen_at bigint, is_current boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.device, s.means, micros(s.created_at), micros(s.last_seen_at), s.id = ${SESSION}
  from session s
  where s.account_id = ${ACCOUNT} and s.ended_at is null and s.expires_at > now()
    and s.last_seen_at + s.idle_minutes * interval '1 minute' > now()
  order by s.last_seen_at desc, s.id limit 100
$$;

create function end_my_session(p_id uuid) returns boolean ${DEFINER} as $$
begin
  update session set ended_at = clock_timestamp() where id = p_id and account_id = ${ACCOUNT} and ended_at is null;
  return found;
end $$;

create function end_my_other_sessions() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = clock_timestamp() where account_id = ${ACCOUNT} and id <> ${SESSION} and ended_at is null;
$$;

-- Another hat, or none: the session goes on under another token, and its end is counted from its beginning again.
create function wear_membership(p_membership uuid, p_token_hash bytea, p_minutes integer, p_idle integer)
  returns boolean ${DEFINER} as $$
begin
  if p_membership is not null and not exists (select from membership m where m.id = p_membership
      and m.account_id = ${ACCOUNT} and m.valid_from <= now() and m.valid_until > now()) then return false; end if;
  update session set membership_id = p_membership, token_hash = p_token_hash, last_seen_at = now(),
      kind = case when p_membership is null then 'person' else 'professional' end, idle_minutes = p_idle,
      expires_at = created_at + p_minutes * interval '1 minute'
    where id = ${SESSION} and account_id = ${ACCOUNT} and ended_at is null;
  return found;
end $$;

-- From a session token to the actor, as enter() says, with what the session allows: not past its idle limit, and whether it
-- was confirmed lately. Being there is noted once a minute at most, so that reading writes next to nothing.
create function enter_session(p_token_hash bytea, p_dossier uuid default null)
  returns table (account_id uuid, membership_id uuid, link_id uuid, session_id uuid, assurance text, now_us bigint,
    today text, kind text, means text, is_fresh boolean)
  ${DEFINER} as $$
begin
  update session s set last_seen_at = now() where s.token_hash = p_token_hash
    and s.last_seen_at < now() - interval '1 minute' and s.last_seen_at + s.idle_minutes * interval '1 minute' > now();
  return query select e.account_id, e.membership_id, e.link_id, e.session_id, e.assurance, e.now_us, e.today,
      s.kind, s.means, coalesce(s.fresh_until > now(), false)
    from enter(p_token_hash, p_dossier) e
    join session s on s.id = e.session_id and s.last_seen_at + s.idle_minutes * interval '1 minute' > now();
end $$;
`;
