/** Part of migration 1763900002000; landed with it, and never edited after. */
const SAFE = "set search_path = pg_catalog, public, pg_temp";

/** As 1763900001600 made it; once per session counts for who acts for the owner too, and for nobody else. */
export const AUDIT_APPEND = `
create or replace function audit_append(p_dossier uuid, p_event text, p_once boolean default false,
    p_access_version bigint default null, p_membership_version integer default null)
  returns bigint language plpgsql volatile security definer ${SAFE} as $$
declare
  v_account text := nullif(current_setting('app.account', true), '');
  v_session uuid := nullif(current_setting('app.session', true), '')::uuid;
  v_owner uuid;
  v_version bigint;
  v_membership_version integer;
  v_seq bigint;
begin
  select d.owner_account_id, d.access_version, (select m.version from membership m
      where m.id = nullif(current_setting('app.membership', true), '')::uuid)
    into v_owner, v_version, v_membership_version from dossier d where d.id = p_dossier;
  if v_owner is null then raise exception 'no such dossier' using errcode = 'RM404'; end if;
  if p_access_version <> v_version then raise exception 'decided on older facts' using errcode = 'RM409'; end if;
  if p_membership_version is not null and p_membership_version is distinct from v_membership_version then
    raise exception 'decided on an older membership' using errcode = 'RM409';
  end if;
  -- once is for the owner and who acts for them; anybody else leaves a line each time
  if p_once and v_session is not null and (v_owner::text = v_account or strpos(p_event, '"actingFor":"') > 0) then
    insert into session_record values (p_dossier, v_session, p_event::json ->> 'type') on conflict do nothing;
    if not found then return 0; end if;
  end if;
  v_seq := audit_link(p_dossier, audit_text(p_event, p_dossier, v_owner), p_event::json ->> 'type', v_account::uuid,
    case when session_user = 'regiemap_import' then nullif(current_setting('app.told_at', true), '')::bigint end);
  if v_seq is null then raise exception 'the dossier has no chain' using errcode = 'RM404'; end if;
  return v_seq;
end $$;`;
