import type { Client } from "pg";

/**
 * Moves the clock of the database this is connected to, for everybody who asks it what time it is from now on: the function
 * they call takes the place of PostgreSQL's own. Who is connected has planned with the old one, and has to come again.
 */
export async function moveClock(admin: Client, by: string): Promise<void> {
  await admin.query("set allow_system_table_mods = on");
  await admin.query("alter function pg_catalog.now() rename to now_unmoved");
  await admin.query(`create function pg_catalog.now() returns timestamptz language sql stable
    return pg_catalog.now_unmoved() + interval '${by}'`);
  await admin.query(`do $$ declare d record; begin
    for d in select adrelid::regclass as place, a.attname from pg_attrdef join pg_attribute a
      on a.attrelid = adrelid and a.attnum = adnum where pg_get_expr(adbin, adrelid) = 'now_unmoved()'
    loop execute format('alter table %s alter column %I set default now()', d.place, d.attname); end loop; end $$`);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`);
}
