-- The roles of Regiemap, for a PostgreSQL server (18 or newer) of your own. As superuser, in the database `regiemap`:
--   psql -d regiemap -v owner_password=… -v app_password=… -v worker_password=… -v verifier_password=… -f docker/roles.sql
-- May run again at any time, for example to change a password. Who may do what: docs/running.md.
-- The part between the lines is the same as in libs/embedded/src/roles.ts; a test compares them.
-- ---- roles
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_owner') THEN CREATE ROLE regiemap_owner; END IF;
END $$;
ALTER ROLE regiemap_owner NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_app') THEN CREATE ROLE regiemap_app; END IF;
END $$;
ALTER ROLE regiemap_app NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_worker') THEN CREATE ROLE regiemap_worker; END IF;
END $$;
ALTER ROLE regiemap_worker NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_verifier') THEN CREATE ROLE regiemap_verifier; END IF;
END $$;
ALTER ROLE regiemap_verifier NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_import') THEN CREATE ROLE regiemap_import; END IF;
END $$;
ALTER ROLE regiemap_import NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regiemap_definer') THEN CREATE ROLE regiemap_definer; END IF;
END $$;
ALTER ROLE regiemap_definer NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
GRANT regiemap_definer TO regiemap_owner WITH INHERIT FALSE, SET TRUE;
-- ---- database
ALTER DATABASE regiemap OWNER TO regiemap_owner;
REVOKE ALL ON DATABASE regiemap FROM PUBLIC;
GRANT CONNECT ON DATABASE regiemap TO regiemap_app, regiemap_worker, regiemap_verifier, regiemap_import;
ALTER SCHEMA public OWNER TO regiemap_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO regiemap_app, regiemap_worker, regiemap_verifier, regiemap_import;
-- ---- passwords
ALTER ROLE regiemap_owner LOGIN PASSWORD :'owner_password';
ALTER ROLE regiemap_app LOGIN PASSWORD :'app_password';
ALTER ROLE regiemap_worker LOGIN PASSWORD :'worker_password';
ALTER ROLE regiemap_verifier LOGIN PASSWORD :'verifier_password';
-- The demo import stays shut: a server with real people has no demo.
ALTER ROLE regiemap_import NOLOGIN PASSWORD NULL;
