import type { MigrationInterface, QueryRunner } from "typeorm";
import { byDefiner } from "./by-definer.js";

const KEEPERS = [
  "fill_owner()",
  "mandate_made()",
  "dossier_made()",
  "account_made()",
  "grant_made()",
  "access_changed()",
  "revision_made()",
  "revision_counted()",
  "entry_participation()",
  "entry_releases()",
  "entry_moved()",
  "reaction_made()",
];

/**
 * What one table says about another is kept true by the database, so that no caller can forget it: the owner's account in
 * each row, the flags of the revisions, and the access version of the dossier, which every change of a grant, block,
 * mandate or entry state moves.
 */
export class KeepingTrue1763800000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function fill_owner() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select d.owner_account_id into new.owner_account_id from dossier d where d.id = new.dossier_id;
  return new;
end $$;
create trigger fill_owner before insert on entry for each row execute function fill_owner();
create trigger fill_owner before insert on grant_proposal for each row execute function fill_owner();
create trigger fill_owner before insert on block for each row execute function fill_owner();
create trigger fill_owner before insert on access_request for each row execute function fill_owner();

create function mandate_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select d.owner_account_id, d.owner_birth_date into new.owner_account_id, new.owner_birth_date
    from dossier d where d.id = new.dossier_id;
  return new;
end $$;
create trigger mandate_made before insert on mandate for each row execute function mandate_made();

create function dossier_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into access_head (dossier_id) values (new.id);
  insert into share_code (code, opens) values (new.share_code, new.id);
  return null;
end $$;
create trigger dossier_made after insert on dossier for each row execute function dossier_made();

create function account_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into account_head (account_id) values (new.id);
  return null;
end $$;
create trigger account_made after insert on account for each row execute function account_made();

create function grant_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select d.owner_account_id into new.owner_account_id from dossier d where d.id = new.dossier_id;
  new.grantee_account_id := case left(new.grantee_key, 2)
    when 'm:' then (select m.account_id from membership m where m.id = substr(new.grantee_key, 3)::uuid)
    when 'a:' then substr(new.grantee_key, 3)::uuid end;
  if left(new.grantee_key, 2) = 'm:' and new.grantee_account_id is null then
    raise exception 'no such membership' using errcode = '23503';
  end if;
  return new;
end $$;
create trigger grant_made before insert on access_grant for each row execute function grant_made();

-- Terms never change (the application has no right to those columns); a period only gets shorter; the end is the end.
create function grant_changed() returns trigger language plpgsql as $$
begin
  if old.state = 'ended' then raise exception 'an ended grant does not change' using errcode = '23514'; end if;
  if new.valid_until > old.valid_until then raise exception 'a period only gets shorter' using errcode = '23514'; end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger grant_changed before update on access_grant for each row execute function grant_changed();

create function access_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update dossier set access_version = access_version + 1
    where id = case when tg_op = 'DELETE' then old.dossier_id else new.dossier_id end;
  return null;
end $$;
create trigger access_changed after insert or update or delete on access_grant for each row execute function access_changed();
create trigger access_changed after insert or update or delete on block for each row execute function access_changed();
create trigger access_changed after insert or update or delete on mandate for each row execute function access_changed();
create trigger access_changed after update on entry for each row
  when (new.state <> old.state or new.data_class <> old.data_class or new.released is distinct from old.released)
  execute function access_changed();

-- The next revision: filled in from its entry, and the entry's newest number follows.
create function revision_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  e entry;
begin
  select * into e from entry x where x.dossier_id = new.dossier_id and x.id = new.entry_id;
  new.owner_account_id := e.owner_account_id;
  new.data_class := e.data_class;
  new.to_owner := e.state <> 'draft' or new.author_account_id = e.owner_account_id;
  new.to_author := e.state <> 'removed';
  new.released_at := null;
  new.released := false;
  new.to_mandate := false;
  return new;
end $$;
create trigger revision_made before insert on entry_revision for each row execute function revision_made();

create function revision_counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update entry set latest_revision = new.number
    where dossier_id = new.dossier_id and id = new.entry_id and latest_revision = new.number - 1;
  if not found then raise exception 'revisions are numbered in turn' using errcode = '23514'; end if;
  return null;
end $$;
create trigger revision_counted after insert on entry_revision for each row execute function revision_counted();

create function entry_participation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participation (dossier_id, membership_id) values (new.dossier_id, new.author_membership_id)
    on conflict do nothing;
  return null;
end $$;
create trigger entry_participation after insert on entry for each row when (new.author_membership_id is not null)
  execute function entry_participation();
create trigger revision_participation after insert on entry_revision for each row
  when (new.author_membership_id is not null) execute function entry_participation();

-- Releasing a revision puts its number and moment in the entry's list; a number released before is not listed again.
create function entry_releases() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_at bigint;
begin
  if new.released_revision is distinct from old.released_revision and new.released_revision is not null
    and (old.released_revision is null or new.released_revision > old.released_revision) then
    select micros(r.authored_at) into v_at from entry_revision r
      where r.dossier_id = new.dossier_id and r.entry_id = new.id and r.number = new.released_revision;
    if v_at is null then raise exception 'no such revision' using errcode = '23503'; end if;
    new.released := old.released || array[new.released_revision::bigint, v_at];
  else
    new.released_revision := old.released_revision;
    new.released := old.released;
  end if;
  return new;
end $$;
create trigger entry_releases before update on entry for each row execute function entry_releases();

create function entry_moved() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update entry_revision r set
      released_at = case when r.number = new.released_revision then coalesce(r.released_at, now()) else r.released_at end,
      released = new.state = 'accepted' and (r.released_at is not null or r.number is not distinct from new.released_revision),
      to_owner = new.state <> 'draft' or r.author_account_id = r.owner_account_id,
      to_author = new.state <> 'removed',
      to_mandate = new.state in ('accepted', 'withdrawn', 'removed')
        and (r.released_at is not null or r.number is not distinct from new.released_revision),
      data_class = new.data_class
    where r.dossier_id = new.dossier_id and r.entry_id = new.id;
  update reaction set released = new.state = 'accepted' and new.released_revision is not null,
      to_mandate = new.state in ('accepted', 'withdrawn', 'removed') and new.released_revision is not null,
      data_class = new.data_class
    where dossier_id = new.dossier_id and entry_id = new.id;
  return null;
end $$;
create trigger entry_moved after update on entry for each row
  when (new.state <> old.state or new.data_class <> old.data_class or new.released is distinct from old.released)
  execute function entry_moved();

create function reaction_made() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select e.owner_account_id, e.data_class, e.state = 'accepted' and e.released_revision is not null,
      e.state in ('accepted', 'withdrawn', 'removed') and e.released_revision is not null
    into new.owner_account_id, new.data_class, new.released, new.to_mandate
    from entry e where e.dossier_id = new.dossier_id and e.id = new.entry_id;
  return new;
end $$;
create trigger reaction_made before insert on reaction for each row execute function reaction_made();
revoke execute on function grant_changed() from public;
${byDefiner(KEEPERS, {})}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger reaction_made on reaction;
drop trigger entry_moved on entry;
drop trigger entry_releases on entry;
drop trigger revision_participation on entry_revision;
drop trigger entry_participation on entry;
drop trigger revision_counted on entry_revision;
drop trigger revision_made on entry_revision;
drop trigger access_changed on entry;
drop trigger access_changed on mandate;
drop trigger access_changed on block;
drop trigger access_changed on access_grant;
drop trigger grant_changed on access_grant;
drop trigger grant_made on access_grant;
drop trigger account_made on account;
drop trigger dossier_made on dossier;
drop trigger fill_owner on access_request;
drop trigger fill_owner on block;
drop trigger fill_owner on grant_proposal;
drop trigger mandate_made on mandate;
drop trigger fill_owner on entry;
drop function reaction_made();
drop function entry_moved();
drop function entry_releases();
drop function entry_participation();
drop function revision_counted();
drop function revision_made();
drop function access_changed();
drop function grant_changed();
drop function grant_made();
drop function account_made();
drop function dossier_made();
drop function mandate_made();
drop function fill_owner();
`);
  }
}
