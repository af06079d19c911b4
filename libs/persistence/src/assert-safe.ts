import { Client } from "pg";
import { StartProblem } from "#config/start-problem.js";
import { pendingMigrations } from "./migrate.js";

// Every table with a column dossier_id, and the dossier itself, belongs to a dossier.
const UNWALLED = `select string_agg(c.relname, ', ' order by c.relname) as tables
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not (c.relrowsecurity and c.relforcerowsecurity)
  and (c.relname = 'dossier'
    or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'dossier_id' and not a.attisdropped))`;

const ROLE = `select r.rolsuper, r.rolbypassrls, r.rolname,
  exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'member')) as owns,
  exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = 'access_event'
    and has_table_privilege(c.oid, 'insert, update, delete, truncate')) as writes_record
from pg_roles r where r.rolname = current_user`;

/**
 * Looks at the database the way an attacker would before anybody's binder is opened.
 * @throws StartProblem: one sentence with what to do
 */
export async function assertSafe(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query(ROLE);
    const [role] = rows;
    if (role.rolsuper || role.rolbypassrls)
      throw new StartProblem(
        `The application may not connect as ${role.rolname}: that role passes row-level security. Use regiemap_app.`,
      );
    if (role.owns)
      throw new StartProblem(
        `The application may not connect as ${role.rolname}: that role owns the tables. Use regiemap_app.`,
      );
    if (role.writes_record)
      throw new StartProblem(`The role ${role.rolname} may write the record itself: take those rights away.`);
    if (await pendingMigrations(appUrl))
      throw new StartProblem(
        "The database is older than this program: run the migrations with the owner's address first.",
      );
    const [{ tables }] = (await client.query(UNWALLED)).rows;
    if (tables !== null)
      throw new StartProblem(`Row-level security is not on and forced for: ${tables}. Run the migrations again.`);
  } finally {
    await client.end();
  }
}
