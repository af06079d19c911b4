/** Part of migration 1763900000000; landed with it, and never edited after. */
export const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
export const SESSION = "(select nullif(current_setting('app.session', true), ''))::uuid";
export const DEFINER = "language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp";
/** A building block: executed by functions of the definer only. */
export const PART = "language plpgsql volatile set search_path = pg_catalog, public, pg_temp";
