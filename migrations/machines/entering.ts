/** Part of migration 1763900000700; landed with it, and never edited after. */
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp as $$";

export const ENTERING_FUNCTIONS = [
  "machine_client_keys(uuid)",
  "open_machine_token(uuid, bytea, text, bytea, bytea, integer)",
  "look_at_machine_token(bytea, uuid)",
  "use_machine_proof(bytea)",
  "enter_machine(bytea, uuid)",
];
export const PARTS = ["live_machine_client(uuid)", "machine_colleague(uuid, uuid)"];

/** Which client a token is of, and for whom it acts. Whether the client may still do anything is asked every time anew. */
export const ENTERING = `
-- A client that counts now: not revoked, and of an organisation that is approved.
create function live_machine_client(p_client uuid) returns machine_client language sql stable ${DEFINER}
  select c from machine_client c join organisation o on o.id = c.organisation_id
  where c.id = p_client and c.revoked_at is null and o.approved_at is not null
$$;
-- Somebody who works at an organisation now.
create function machine_colleague(p_organisation uuid, p_membership uuid) returns membership language sql stable ${DEFINER}
  select m from membership m
  where m.id = p_membership and m.organisation_id = p_organisation and m.valid_from <= now() and m.valid_until > now()
$$;

-- Always one row, so that a client that is not there costs and answers the same.
create function machine_client_keys(p_client uuid) returns table (keys jsonb, now_us bigint) language sql stable ${DEFINER}
  select (live_machine_client(p_client)).keys, micros(now())
$$;

-- The names of assertion and proof are used up whatever comes of it.
create function open_machine_token(p_client uuid, p_token_hash bytea, p_jkt text, p_assertion bytea, p_proof bytea,
    p_seconds integer) returns text language plpgsql volatile ${DEFINER}
declare
  v_new integer;
begin
  insert into machine_once (name_hash, expires_at)
    select x, now() + interval '15 minutes' from unnest(array[p_assertion, p_proof]) x order by x on conflict do nothing;
  get diagnostics v_new = row_count;
  if v_new < 2 then return 'used-before'; end if;
  if (live_machine_client(p_client)).id is null then return 'no-client'; end if;
  update machine_client set last_used_at = now() where id = p_client;
  insert into machine_token (token_hash, client_id, jkt, expires_at)
    values (p_token_hash, p_client, p_jkt, now() + p_seconds * interval '1 second');
  return 'opened';
end $$;

create function look_at_machine_token(p_token_hash bytea, p_membership uuid)
  returns table (client_id uuid, jkt text, now_us bigint, is_colleague boolean) language sql stable ${DEFINER}
  select t.client_id, t.jkt, micros(now()), (machine_colleague(c.organisation_id, p_membership)).id is not null
  from machine_token t cross join lateral live_machine_client(t.client_id) c
  where t.token_hash = p_token_hash and t.expires_at > now() and c.id is not null
$$;

create function use_machine_proof(p_proof bytea) returns boolean language plpgsql volatile ${DEFINER}
begin
  insert into machine_once (name_hash, expires_at) values (p_proof, now() + interval '15 minutes') on conflict do nothing;
  return found;
end $$;

-- From a token to the professional it acts for, and the settings row-level security reads. No row: nothing is visible. The
-- record says in whose name and through what: \`via\` is part of who acted, frozen like the rest of it.
create function enter_machine(p_token_hash bytea, p_membership uuid)
  returns table (account_id uuid, membership_id uuid, client_id uuid, now_us bigint, today text)
  language plpgsql volatile ${DEFINER}
declare
  v_client machine_client;
  v_colleague membership;
begin
  select c.* into v_client from machine_token t cross join lateral live_machine_client(t.client_id) c
    where t.token_hash = p_token_hash and t.expires_at > now();
  if v_client.id is not null then v_colleague := machine_colleague(v_client.organisation_id, p_membership); end if;
  perform take_place(v_colleague.account_id, v_colleague.id, null, null, null, now());
  if v_colleague.id is null then return; end if;
  perform set_config('app.machine', v_client.id::text, true),
    set_config('app.actor', rtrim(current_setting('app.actor', true), '}') || ',"viaClientId":"' || v_client.id
      || '","via":' || to_json(v_client.name) || '}', true);
  return query select v_colleague.account_id, v_colleague.id, v_client.id, micros(now()),
    to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
end $$;
`;

/** For the worker: what has had its time. */
export const CLEANING = `
create function clean_up_machines() returns integer language plpgsql volatile ${DEFINER}
declare
  v_names integer;
  v_tokens integer;
begin
  delete from machine_once where expires_at < now();
  get diagnostics v_names = row_count;
  delete from machine_token where expires_at < now();
  get diagnostics v_tokens = row_count;
  return v_names + v_tokens;
end $$;
`;
