import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

const PLACE = "take_place(uuid, uuid, uuid, uuid, uuid, timestamptz)";
const FOR_EVERYBODY = [
  "enter(bytea, uuid)",
  "open_session(uuid, bytea, uuid, uuid, text, integer)",
  "end_session(bytea)",
  "request_address(text, uuid)",
];
const FOR_IMPORT = "enter_as(uuid, uuid, uuid, bigint)";

/** Who acts: sessions, and the settings of a transaction that row-level security reads. */
export class Entering1763800000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Sets the place of an actor for this transaction. app.key is the one key under which a grant can name them now; it is
-- empty when their membership is not valid now or the policy does not know its profession.
create function take_place(p_account uuid, p_membership uuid, p_link uuid, p_session uuid, p_dossier uuid,
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

-- From the hash of a session token to the actor. No row: nobody is signed in, and nothing is visible.
create function enter(p_token_hash bytea, p_dossier uuid default null)
  returns table (account_id uuid, membership_id uuid, link_id uuid, session_id uuid, assurance text, now_us bigint, today text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s session;
begin
  select * into s from session x where x.token_hash = p_token_hash and x.ended_at is null and x.expires_at > now();
  if s.id is null then
    perform take_place(null, null, null, null, null, now());
    return;
  end if;
  perform take_place(s.account_id, s.membership_id, s.link_id, s.id, p_dossier, now());
  return query select s.account_id, s.membership_id, s.link_id, s.id, s.assurance, micros(now()),
    to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
end $$;

-- For the import of a demo world only: acts as anybody at a told moment.
create function enter_as(p_account uuid, p_membership uuid, p_dossier uuid, p_told_at bigint) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform take_place(p_account, p_membership, null, null, p_dossier, at_micros(p_told_at));
  perform set_config('app.told_at', p_told_at::text, true);
  return to_char(at_micros(p_told_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
end $$;

create function open_session(p_id uuid, p_token_hash bytea, p_account uuid, p_membership uuid, p_assurance text, p_minutes integer)
  returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from account a where a.id = p_account) then return false; end if;
  if p_membership is not null and not exists
    (select from membership m where m.id = p_membership and m.account_id = p_account) then return false; end if;
  insert into session (id, token_hash, account_id, membership_id, assurance, expires_at)
    values (p_id, p_token_hash, p_account, p_membership, p_assurance, now() + p_minutes * interval '1 minute');
  return true;
end $$;

create function end_session(p_token_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = clock_timestamp() where token_hash = p_token_hash and ended_at is null;
$$;

-- The dossier a request is addressed to, with its key, since the reason is sealed for the owner. By share code, or by id
-- when the asker took part before. Nobody there and not allowed look the same: no row.
create function request_address(p_code text, p_dossier uuid)
  returns table (dossier_id uuid, key_version integer, wrapped bytea)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_account uuid := nullif(current_setting('app.account', true), '')::uuid;
begin
  return query select d.id, k.version, k.wrapped
    from dossier d
    join lateral (select * from dossier_key x where x.dossier_id = d.id order by x.version desc limit 1) k on true
    where d.state = 'active' and v_account is not null and d.owner_account_id <> v_account
      and (d.id = (select c.opens from share_code c where c.code = p_code)
        or (d.id = p_dossier and exists
          (select from access_grant g where g.dossier_id = d.id and g.grantee_account_id = v_account)));
end $$;
revoke execute on function ${PLACE} from public;
grant execute on function ${PLACE} to regiemap_definer;
${byDefiner([...FOR_EVERYBODY, FOR_IMPORT], { "regiemap_app, regiemap_import": FOR_EVERYBODY, regiemap_import: [FOR_IMPORT] })}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function request_address(text, uuid);
drop function end_session(bytea);
drop function open_session(uuid, bytea, uuid, uuid, text, integer);
drop function enter_as(uuid, uuid, uuid, bigint);
drop function enter(bytea, uuid);
drop function take_place(uuid, uuid, uuid, uuid, uuid, timestamptz);
`);
  }
}
