import type { Client } from "pg";

const DEFINITIONS = `
select 'table ' || c.relname as what, concat_ws(' ', c.relkind, r.rolname, c.relrowsecurity, c.relforcerowsecurity,
    c.reloptions::text, (select string_agg(x::text, ',' order by x::text) from unnest(c.relacl) x)) as is
  from pg_class c join pg_roles r on r.oid = c.relowner
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
union all
select 'column ' || c.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull,
    a.attgenerated, pg_get_expr(d.adbin, d.adrelid), (select string_agg(x::text, ',' order by x::text) from unnest(a.attacl) x))
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
union all
select 'view ' || c.relname, pg_get_viewdef(c.oid) from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
union all
select 'constraint ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) from pg_constraint
  where connamespace = 'public'::regnamespace
union all
select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
union all
select 'function ' || p.oid::regprocedure, concat_ws(' ', r.rolname, pg_get_functiondef(p.oid),
    (select string_agg(x::text, ',' order by x::text) from unnest(p.proacl) x))
  from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'public'::regnamespace
union all
select 'policy ' || tablename || ' ' || policyname, concat_ws(' ', permissive, roles::text, cmd, qual, with_check)
  from pg_policies where schemaname = 'public'
union all
select 'trigger ' || tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(t.oid) from pg_trigger t
  join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not tgisinternal
union all
select 'schema ' || n.nspname, (select string_agg(x::text, ',' order by x::text) from unnest(n.nspacl) x)
  from pg_namespace n where n.nspname = 'public'`;

/** Everything that migrations can make, one line each, in order: two databases are the same when their dumps are. */
export async function catalogDump(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string; is: string }>(DEFINITIONS);
  return rows.map(({ what, is }) => `${what}: ${is}`).sort();
}
