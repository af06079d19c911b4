import type { Client } from "pg";

/** A rule of the schema: what it says, and SQL whose rows each name a place that breaks it. */
export interface Rule {
  says: string;
  sql: string;
}

const OF_A_DOSSIER = `(select a.attrelid as oid, a.attnum from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
    and (a.attname = 'dossier_id' or (c.relname = 'dossier' and a.attname = 'id')))`;

export const RULES: Rule[] = [
  {
    says: "a table of a dossier has the dossier first in its primary key",
    sql: `select t.oid::regclass::text as place from ${OF_A_DOSSIER} t
      left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
      where k.conkey[1] is distinct from t.attnum`,
  },
  {
    says: "a foreign key between tables of a dossier has the dossier first on both sides",
    sql: `select k.conrelid::regclass || ' ' || k.conname as place from pg_constraint k
      join ${OF_A_DOSSIER} one on one.oid = k.conrelid join ${OF_A_DOSSIER} other on other.oid = k.confrelid
      where k.contype = 'f' and (k.conkey[1] <> one.attnum or k.confkey[1] <> other.attnum)`,
  },
  {
    says: "a unique key of a table of a dossier has the dossier first",
    sql: `select i.indexrelid::regclass::text as place from pg_index i join ${OF_A_DOSSIER} t on t.oid = i.indrelid
      where i.indisunique and i.indkey[0] <> t.attnum`,
  },
  {
    says: "row-level security is on and forced for every table of a dossier",
    sql: `select t.oid::regclass::text as place from ${OF_A_DOSSIER} t join pg_class c on c.oid = t.oid
      where not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    says: "a table has one permissive policy per command for the application",
    sql: `select tablename || ' ' || c.cmd as place from pg_policies
      cross join lateral unnest(case cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[cmd] end) c (cmd)
      where schemaname = 'public' and permissive = 'PERMISSIVE' and 'regiemap_app' = any (roles)
      group by tablename, c.cmd having count(*) > 1`,
  },
  {
    says: "sheets, their texts and reactions have restrictive policies too",
    sql: `select x.name as place from unnest(array['entry', 'entry_revision', 'reaction', 'dossier']) x (name)
      where not exists (select from pg_policies p where p.tablename = x.name and p.permissive = 'RESTRICTIVE'
        and p.policyname <> 'no_machine')`,
  },
  {
    says: "what programs of organisations never read is shut to them",
    sql: `select c.relname as place from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
        and (a.attname in ('content', 'receipt', 'reason') or c.relname = 'access_event')
        and has_column_privilege('regiemap_app', c.oid, a.attnum, 'select')
        and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'no_machine'
          and p.permissive = 'RESTRICTIVE' and p.cmd in ('ALL', 'SELECT'))`,
  },
  {
    says: "there are no enumerated types: a text with a check can be widened in a migration",
    sql: `select typname as place from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'`,
  },
  {
    says: "moments have a time zone",
    sql: `select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'timestamp'::regtype
        and c.relname <> 'schema_migration' and not a.attisdropped`,
  },
  {
    says: "nobody but the functions of the record writes it",
    sql: `select r.rolname || ' ' || c.relname as place from pg_roles r, pg_class c
      where r.rolname ~ '^regiemap_(app|worker|verifier|import)$' and c.relnamespace = 'public'::regnamespace
        and c.relname in ('access_event', 'access_head', 'account_event', 'account_head', 'erasure_tombstone')
        and has_table_privilege(r.rolname, c.oid, 'insert, update, delete, truncate')`,
  },
  {
    says: "the application reads no session and no other secret",
    sql: `select c.relname as place from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relname in ('session', 'share_code', 'account_event', 'session_record', 'import_mark')
      and has_any_column_privilege('regiemap_app', c.oid, 'select, insert, update')`,
  },
  {
    says: "terms of a grant and texts of a revision cannot be changed by the application",
    sql: `select a.attrelid::regclass || '.' || a.attname as place from pg_attribute a
      where a.attnum > 0 and not a.attisdropped and has_column_privilege('regiemap_app', a.attrelid, a.attnum, 'update')
        and (a.attrelid = 'entry_revision'::regclass or (a.attrelid = 'access_grant'::regclass
          and a.attname not in ('state', 'stops_at', 'ended_at', 'ended_by', 'end_reason', 'valid_until', 'reviewed_at')))`,
  },
  {
    says: "the worker and the verifier read no content",
    sql: `select r.rolname || ' ' || a.attrelid::regclass || '.' || a.attname as place
      from pg_roles r, pg_attribute a join pg_class c on c.oid = a.attrelid
      where r.rolname in ('regiemap_worker', 'regiemap_verifier') and c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r' and a.attnum > 0 and a.attname in ('content', 'receipt', 'reason', 'withdraw_reason', 'wrapped')
        and has_column_privilege(r.rolname, c.oid, a.attnum, 'select')`,
  },
  {
    says: "a function that does more than its caller may belongs to the role nobody can log in as, with a fixed search path",
    sql: `select p.oid::regprocedure::text as place from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and (r.rolname <> 'regiemap_definer' or r.rolcanlogin or r.rolbypassrls
          or not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig), false))`,
  },
  {
    says: "no function may be executed by everybody",
    sql: `select p.oid::regprocedure::text as place from pg_proc p where p.pronamespace = 'public'::regnamespace
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee = 0)`,
  },
  {
    says: "only the import acts as anybody",
    sql: `select r.rolname as place from pg_roles r where r.rolname ~ '^regiemap_(app|worker|verifier)$'
      and has_function_privilege(r.rolname, 'enter_as(uuid, uuid, uuid, bigint)', 'execute')`,
  },
];

/** Places that break a rule. */
export async function broken(client: Client, { sql }: Rule): Promise<string[]> {
  const { rows } = await client.query<{ place: string }>(sql);
  return rows.map(({ place }) => place).sort();
}
