import type { Client } from "pg";

/** The roles of the database; who may do what is in docs/running.md. */
export const ROLE_KEYS = ["owner", "app", "worker", "verifier", "import"] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];
export type Passwords = Record<RoleKey, string>;

/** Name of the role in PostgreSQL. */
export function roleName(key: RoleKey): string {
  return `regiemap_${key}`;
}

/** SQL that makes the roles when they are missing and takes every special power from them; may run again at any time. */
export function rolesSql(): string {
  const logins = ROLE_KEYS.map(
    (key) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${roleName(key)}') THEN CREATE ROLE ${roleName(key)}; END IF;
END $$;
ALTER ROLE ${roleName(key)} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;`,
  );
  return [...logins, DEFINER].join("\n");
}

/**
 * Owns the few functions that do more than their caller may (enter, audit_append, …). Nobody can log in as it; the owner
 * of the tables may hand functions to it but does not inherit what it may do.
 */
const DEFINER = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_definer') THEN CREATE ROLE regiemap_definer; END IF;
END $$;
ALTER ROLE regiemap_definer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT regiemap_definer TO regiemap_owner WITH INHERIT FALSE, SET TRUE;`;

/** SQL that gives one database to regiemap_owner and lets only the five roles in; run inside that database. */
export function databaseSql(database: string): string {
  const others = ROLE_KEYS.filter((key) => key !== "owner")
    .map(roleName)
    .join(", ");
  return `ALTER DATABASE ${database} OWNER TO regiemap_owner;
REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${database} TO ${others};
ALTER SCHEMA public OWNER TO regiemap_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${others};`;
}

/**
 * Makes the roles and sets their passwords. Outside demo mode `regiemap_import` cannot log in.
 * @param admin a connection as superuser
 */
export async function prepareRoles(admin: Client, passwords: Passwords, demo: boolean): Promise<void> {
  const logins = ROLE_KEYS.map((key) =>
    key === "import" && !demo
      ? `ALTER ROLE ${roleName(key)} NOLOGIN PASSWORD NULL;`
      : `ALTER ROLE ${roleName(key)} LOGIN PASSWORD ${admin.escapeLiteral(passwords[key])};`,
  );
  await admin.query([rolesSql(), ...logins].join("\n"));
}
